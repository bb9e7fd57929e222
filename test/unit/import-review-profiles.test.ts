import { describe, expect, it } from 'vitest'
import { REVIEW_PROFILES } from '../../shared/contract/imports'
import { suggestProfile } from '../../electron/domain/imports/suggest-profile'
import { readReviewFiles, readReviewLines, reviewFaults } from '../fixtures/import/read-reviews'

/** A made-up export of each profile: its header, and rows of it. */
const EXPORTS = {
  judgeme: [
    'title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location',
    'Fine,"Soft, and it fits.",5,2025-03-02 10:12:00 UTC,web,ok,Ann,ann@example.com,701,soft-scarf,Thank you,2025-03-03 08:00:00 UTC,"https://cdn.example/a,b.jpg,https://cdn.example/c.jpg",10.0.0.1,FR',
    ',Cheap watches,5,2025-01-10,web,spam,Bot,b@example.com,1,x,,,,,',
  ],
  loox: [
    'id,status,rating,email,nickname,full_name,review,date,productId,handle,img,variant,verified_purchase',
    '1,Active,5,a@example.com,Julie,Julie M,Perfect,2024-11-05T08:00:00.000Z,8123,summer-dress,http://img.example/x.jpg,M,true',
    '2,Hidden,2,a@example.com,Paul,,Small,2024-11-05,8123,summer-dress,,M,false',
  ],
  yotpo: [
    'Review Title;Review Content;Review Score;Date;Product ID;Product Title;Product URL;Display Name;Email;Verified Purchase',
    'Good;"I like it ; really ""good""";4;15/03/2025;999;Bag;https://shop.example/bag;Ana L;a@example.com;Yes',
  ],
  okendo: [
    'Review ID,Product ID,Product Name,Rating,Title,Body,Reviewer Name,Is Verified Buyer,Date Created,Status',
    'r1,gid://shopify/Product/555,Candle,4,,Smells nice,Zoé,FALSE,2025-02-01,approved',
  ],
  'shopify-reviews': [
    'product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at',
    'soap,published,4,Nice,Ines K.,i@example.com,,Foams well.,,2023-06-01T10:00:00-04:00,',
    'soap,unpublished,1,Bad,Anon,x@example.com,,Never came,So sorry,2023-06-02T10:00:00-04:00,2023-06-03T10:00:00-04:00',
  ],
  'woocommerce-reviews': [
    'comment_ID,comment_post_ID,comment_author,comment_author_email,comment_date,comment_date_gmt,comment_content,comment_approved,comment_parent,user_id,rating,verified,title,product_SKU,product_title',
    '12,77,Shop,shop@example.com,2024-05-03 10:00:00,2024-05-03 02:00:00,Glad to hear it,1,11,1,,0,,CUP-1,Cup',
    '11,77,李雷,li@example.com,2024-05-02 10:00:00,2024-05-02 02:00:00,很好&nbsp;用<br />真的,1,0,9,5,1,,CUP-1,Cup',
    '13,77,Bot,bot@example.com,2024-05-04 10:00:00,2024-05-04 02:00:00,Buy now,spam,0,0,5,0,,CUP-1,Cup',
    '14,77,Mo,mo@example.com,2024-05-04 10:00:00,2024-05-04 02:00:00,Waits,0,0,0,3,0,,CUP-1,Cup',
  ],
  'olist-reviews': [
    'review_id,order_id,review_score,review_comment_title,review_comment_message,review_creation_date,review_answer_timestamp',
    'aa,o1,3,,"Não gostei\r\nmesmo",2018-06-12 00:00:00,2018-06-18 02:48:33',
    'aa,o2,5,,,2018-06-12 00:00:00,2018-06-18 02:48:33',
  ],
  'generic-reviews': ['订单号,评分,评价内容,评价时间', 'T1,5,很好,2024-05-01 10:00:00'],
} as const

describe('a review export', () => {
  it.each(REVIEW_PROFILES)('of %s is recognised by its header', (profile) => {
    const [header] = EXPORTS[profile]
    expect(suggestProfile(header.split(/[,;]/))).toEqual({ suggestedProfile: profile, role: 'reviews' })
  })

  it('is not mistaken for one of orders, nor the other way round', () => {
    const orders =
      'Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price'
    expect(suggestProfile(orders.split(','))).toEqual({ suggestedProfile: 'shopify', role: 'orders' })
    const items = 'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value'
    expect(suggestProfile(items.split(','))).toEqual({ suggestedProfile: 'olist', role: 'items' })
    expect(suggestProfile(['a', 'b'])).toEqual({ suggestedProfile: null, role: null })
  })

  it('of Judge.me: state, reply, pictures with commas in their addresses, the time it states', async () => {
    const [fine, spam] = await readReviewLines('judgeme', EXPORTS.judgeme)
    expect(fine).toMatchObject({
      source: 'judgeme',
      channel: null,
      externalId: null,
      sku: 'soft-scarf',
      productTitle: 'soft-scarf',
      authorName: 'Ann',
      authorEmail: 'ann@example.com',
      ratings: [{ dimension: 'product', stars: 5, raw: '5', scale: '1-5' }],
      title: 'Fine',
      body: 'Soft, and it fits.',
      photos: ['https://cdn.example/a,b.jpg', 'https://cdn.example/c.jpg'],
      ratedAt: Date.UTC(2025, 2, 2, 10, 12),
      state: 'published',
      reply: { body: 'Thank you', at: Date.UTC(2025, 2, 3, 8) },
    })
    // A date alone begins at midnight of the shop's own day.
    expect(spam).toMatchObject({ state: 'rejected', title: null, ratedAt: Date.UTC(2025, 0, 9, 16) })
  })

  it('of Loox: its own ids, hidden ones, and a claim of purchase kept as a tag only', async () => {
    const [julie, paul] = await readReviewLines('loox', EXPORTS.loox)
    expect(julie).toMatchObject({
      externalId: '1',
      fingerprint: 'loox:id:1',
      authorName: 'Julie M',
      tags: ['source_verified'],
      photos: ['http://img.example/x.jpg'],
      state: 'published',
    })
    expect(paul).toMatchObject({ authorName: 'Paul', tags: [], state: 'hidden' })
  })

  it('of Yotpo: semicolons, quotes within quotes, the day before the month', async () => {
    expect(await readReviewLines('yotpo', EXPORTS.yotpo)).toMatchObject([
      {
        sku: '999',
        productTitle: 'Bag',
        title: 'Good',
        body: 'I like it ; really "good"',
        ratedAt: Date.UTC(2025, 2, 14, 16),
        tags: ['source_verified'],
      },
    ])
  })

  it('of Okendo and of Shopify: product ids without their prefix, states, offsets', async () => {
    expect(await readReviewLines('okendo', EXPORTS.okendo)).toMatchObject([
      { externalId: 'r1', sku: '555', productTitle: 'Candle', authorName: 'Zoé', tags: [], state: 'published' },
    ])
    expect(await readReviewLines('shopify-reviews', EXPORTS['shopify-reviews'])).toMatchObject([
      { sku: 'soap', state: 'published', ratedAt: Date.UTC(2023, 5, 1, 14), reply: null },
      { state: 'hidden', reply: { body: 'So sorry', at: Date.UTC(2023, 5, 3, 14) } },
    ])
  })

  it('of WooCommerce: the shop’s answers go to what they answer, wherever they stand', async () => {
    const read = await readReviewLines('woocommerce-reviews', EXPORTS['woocommerce-reviews'])
    expect(read).toMatchObject([
      {
        externalId: '11',
        sku: 'CUP-1',
        productTitle: 'Cup',
        authorId: '9',
        body: '很好\u00a0用\n真的',
        state: 'published',
        ratedAt: Date.UTC(2024, 4, 2, 2),
        reply: { body: 'Glad to hear it', at: Date.UTC(2024, 4, 3, 2) },
        tags: ['source_verified'],
      },
      { externalId: '13', state: 'rejected', reply: null },
      { externalId: '14', state: 'pending' },
    ])
  })

  it('of Olist: one id about two orders is two reviews, and its text keeps its line ends', async () => {
    const [first, second] = await readReviewLines('olist-reviews', EXPORTS['olist-reviews'])
    expect(first).toMatchObject({
      channel: 'olist',
      orderNumber: 'o1',
      body: 'Não gostei\r\nmesmo',
      ratedAt: Date.UTC(2018, 5, 18, 5, 48, 33),
    })
    expect([first!.fingerprint, second!.fingerprint]).toEqual(['olist:id:aa:o1', 'olist:id:aa:o2'])
  })

  it('of Olist may lie among the other files, and must be there', async () => {
    const items =
      'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\no1,1,p,s,2018-01-01 00:00:00,1.00,0'
    const reviews = EXPORTS['olist-reviews'].join('\n')
    expect(await readReviewFiles('olist-reviews', { 'items.csv': items, 'reviews.csv': reviews })).toHaveLength(2)
    await expect(readReviewFiles('olist-reviews', { 'items.csv': items })).rejects.toMatchObject({
      code: 'import.missing_file',
    })
  })

  it('waits for a person where that is asked for: only what the source shows, and only with text', async () => {
    const lines = [
      EXPORTS.loox[0],
      ...['1,Active,5', '2,Hidden,5', '3,,5'].map((row) => `${row},,n,,text,2024-11-05,1,h,,,`),
      '4,Active,5,,n,,,2024-11-05,1,h,,,',
    ]
    const read = await readReviewLines('loox', lines, { moderation: 'before' })
    expect(read.map(({ state }) => state)).toEqual(['pending', 'hidden', 'pending', 'published'])
  })

  it('read as something else is refused by name', async () => {
    const okendo = { 'a.csv': EXPORTS.okendo.join('\n') }
    await expect(readReviewFiles('shopify-reviews', okendo)).rejects.toMatchObject({ code: 'import.unrecognised_file' })
    const short = { 'a.csv': 'body,rating,reviewer_name,product_handle\nx,5,n,h' }
    await expect(readReviewFiles('judgeme', short)).rejects.toMatchObject({
      code: 'import.missing_columns',
      details: { columns: ['review_date'] },
    })
  })

  it('has each of its bad rows named, with line and reason', async () => {
    const rows = ['0', '6', 'five', '4.5', '', '5'].map((rating) => `x,${rating},2024-01-01,n,h`)
    const read = await readReviewFiles('judgeme', {
      'a.csv': [
        'body,rating,review_date,reviewer_name,product_handle',
        ...rows,
        'x,5,31/02/2024,n,h',
        'x,5,,n,h',
        'x,5,2024-01-01,n,',
        'x,5',
        `${'y'.repeat(102_401)},5,2024-01-01,n,h`,
        `x,5,2024-01-01,n,${'h'.repeat(121)}`,
      ].join('\n'),
    })
    expect(reviewFaults(read)).toEqual([
      '2: review.bad_rating',
      '3: review.bad_rating',
      '4: review.bad_rating',
      '5: review.bad_rating',
      '6: import.missing_value',
      '8: time.not_a_date',
      '9: import.missing_value',
      '10: review.no_product',
      '11: import.row_fields',
      '12: review.too_long',
      '13: import.value_too_long',
    ])
  })
})
