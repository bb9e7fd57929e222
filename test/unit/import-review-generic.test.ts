import { describe, expect, it } from 'vitest'
import { findReviewColumns } from '../../shared/model/review-columns'
import { IMPORTED_AT, readReviewFiles, readReviewLines, reviewFaults } from '../fixtures/import/read-reviews'

const generic = 'generic-reviews' as const

describe('a review file of no known kind', () => {
  it('has its columns found by their usual Chinese names', async () => {
    const [review] = await readReviewLines(generic, [
      '订单号,商品编码,商品名称,类目,描述相符,服务态度,物流服务,评价内容,追评,追评时间,评价时间,用户昵称,手机号,图片,回复',
      'T1,S-1,短袖,服装,5,4,3,很软,洗后不缩水,2024-06-01 10:00,2024-05-01 10:00,张**,13800000000,//img.example/1.jpg;//img.example/2.jpg,谢谢',
    ])
    expect(review).toMatchObject({
      source: 'generic',
      orderNumber: 'T1',
      sku: 'S-1',
      productTitle: '短袖',
      category: '服装',
      ratings: [
        { dimension: 'product', stars: 5 },
        { dimension: 'service', stars: 4 },
        { dimension: 'logistics', stars: 3 },
      ],
      body: '很软',
      followUps: [{ body: '洗后不缩水', at: Date.UTC(2024, 5, 1, 2) }],
      ratedAt: Date.UTC(2024, 4, 1, 2),
      authorName: '张**',
      authorPhone: '13800000000',
      photos: ['//img.example/1.jpg', '//img.example/2.jpg'],
      reply: { body: '谢谢' },
      state: null,
    })
  })

  it('and by their usual English names, each column once', () => {
    const columns = [
      'Review ID',
      'Order #',
      'Product Name',
      'Star Rating',
      'Review Title',
      'Review',
      'Reviewer',
      'E-mail',
      'Date',
    ]
    expect(findReviewColumns(columns)).toEqual({
      externalId: 'Review ID',
      orderNumber: 'Order #',
      productTitle: 'Product Name',
      rating: 'Star Rating',
      title: 'Review Title',
      comment: 'Review',
      authorName: 'Reviewer',
      authorEmail: 'E-mail',
      ratedAt: 'Date',
    })
    // A chosen column is not taken for another field as well.
    expect(findReviewColumns(['score', 'rating'], { sku: 'rating' })).toEqual({ sku: 'rating', rating: 'score' })
  })

  it('of labelled sentences: 0 and 1, and words of either language, are one star and five', async () => {
    const read = await readReviewLines(generic, [
      'cat,label,review',
      '平板,1,很好',
      '平板,0,很差',
      '酒店,1,很好',
      '酒店,1,很好',
    ])
    expect(read.map(({ stars, category, ratings }) => [stars, category, ratings[0]!.scale])).toEqual([
      [5, '平板', 'label'],
      [1, '平板', 'label'],
      [5, '酒店', 'label'],
      [5, '酒店', 'label'],
    ])
    expect(read.every(({ ratedAt }) => ratedAt === IMPORTED_AT)).toBe(true)
    const words = await readReviewLines(generic, ['情感,评论', '正,好', '负,差', 'Negative,bad', '中评,一般'])
    expect(words.map(({ stars }) => stars)).toEqual([5, 1, 1, 3])
  })

  it('without a date or a product says so, once for each review', async () => {
    const read = await readReviewFiles(generic, { 'a.csv': 'label,review\n1,好\n0,差\n' })
    expect(read.map(({ warnings }) => warnings)).toEqual([
      ['no_date', 'no_product'],
      ['no_date', 'no_product'],
    ])
    const named = await readReviewFiles(generic, { 'a.csv': 'sku,order,rating,review\n,,5,x\ns,,5,x' })
    expect(reviewFaults(named)).toEqual(['2: review.no_product'])
  })

  it('keeps people apart who say the same, and has the same fingerprints when it is read again', async () => {
    const lines = ['rating,review', '5,好', '5,好', '5,很好', '4,好']
    const [first, again] = [await readReviewLines(generic, lines), await readReviewLines(generic, lines)]
    const prints = first.map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBe(4)
    expect(again.map(({ fingerprint }) => fingerprint)).toEqual(prints)
    const named = await readReviewLines(generic, ['author,rating,review,date', ...Array(2).fill('Ann,5,ok,2024-01-01')])
    expect(named[0]!.fingerprint).toBe(named[1]!.fingerprint)
  })

  it.each([
    ['1-5', ['1', '3.0', '5', '5星', '4 stars', '3/5', '★★☆☆☆', '５'], [1, 3, 5, 5, 4, 3, 2, 5]],
    ['0.5-5', ['0.5', '1,5', '3.5', '4.5', '5'], [1, 2, 4, 5, 5]],
    ['0-5', ['0', '1', '2.5', '5'], [1, 2, 3, 5]],
    ['1-10', ['1', '5', '8', '10'], [1, 3, 4, 5]],
    ['0-10', ['0', '5', '7', '9', '10'], [1, 3, 4, 5, 5]],
    ['percent', ['0%', '50', '90%', '100'], [1, 3, 5, 5]],
    ['0-1', ['0', '0.5', '1'], [1, 3, 5]],
    ['label', ['差评', 'POS', '-1', '一般'], [1, 5, 1, 3]],
  ] as const)('rated %s comes to whole stars, and keeps what the source said', async (scale, cells, stars) => {
    const lines = ['sku;rating', ...cells.map((cell) => `s;"${cell}"`)]
    const read = await readReviewLines(generic, lines, { mapping: { scale, delimiter: ';' } })
    expect(read.map((review) => review.stars)).toEqual(stars)
    expect(read.map(({ ratings }) => [ratings[0]!.raw, ratings[0]!.scale])).toEqual(cells.map((cell) => [cell, scale]))
  })

  it.each([
    ['1-5', ['0', '6', 'five', '4.5', '-1', '1e0', '٤', '5/10', '50%', '★★★★★★', 'NaN', '__proto__']],
    ['0.5-5', ['0', '4.25', '5.5']],
    ['0-10', ['11', '-1', 'ten']],
    ['percent', ['101', '3/5']],
    ['label', ['2', 'maybe', 'constructor']],
  ] as const)('with a rating that is none on the scale %s has those rows refused', async (scale, cells) => {
    const text = ['sku;rating', ...cells.map((cell) => `s;"${cell}"`)].join('\n')
    const read = await readReviewFiles(generic, { 'a.csv': text }, { mapping: { scale, delimiter: ';' } })
    expect(reviewFaults(read)).toEqual(cells.map((_, index) => `${index + 2}: review.bad_rating`))
    expect(read[0]!.fault!.details).toEqual({ column: 'rating', text: cells[0], scale })
  })

  it('is read as its mapping says: columns, states, channel, zone and the order of day and month', async () => {
    const [review, other] = await readReviewLines(
      generic,
      ['wie;was;wann;wort;sku', '4;gut;03/04/2024 10:00;frei;S', '1;nein;03/04/2024 10:00;anders;S'],
      {
        mapping: {
          columns: { rating: 'wie', comment: 'was', ratedAt: 'wann', state: 'wort' },
          states: { frei: 'published', anders: 'hidden' },
          channel: 'laden',
          timeZone: 'UTC',
          dateOrder: 'mdy',
        },
      },
    )
    expect(review).toMatchObject({ channel: 'laden', ratedAt: Date.UTC(2024, 2, 4, 10), state: 'published', sku: 'S' })
    expect(other).toMatchObject({ state: 'hidden' })
    expect(review!.fingerprint).toMatch(/^generic\/laden:text:[0-9a-f]{64}$/)
  })

  it('without a rating, or with a mapping to columns it lacks, is refused whole', async () => {
    const file = { 'a.csv': 'sku,review\ns,x' }
    await expect(readReviewFiles(generic, file)).rejects.toMatchObject({ code: 'import.missing_columns' })
    const mapping = { columns: { rating: 'nope' } }
    await expect(readReviewFiles(generic, file, { mapping })).rejects.toMatchObject({ code: 'import.unknown_columns' })
  })

  it('notes a state it does not know, and pictures that are no addresses of the web', async () => {
    const [read] = await readReviewFiles(generic, {
      'a.csv': 'sku,rating,status,photos\ns,5,vielleicht,"javascript:alert(1) https://img.example/ok.png"',
    })
    expect(read!.warnings).toEqual(['no_date', 'photo_dropped', 'unknown_state'])
    expect(read!.review).toMatchObject({ state: null, photos: ['https://img.example/ok.png'] })
  })

  it('keeps text as it was written, but for breaks and characters a page had to write otherwise', async () => {
    const bodies = [
      ['  two  spaces ', '  two  spaces '],
      ['a<br>b<BR/>c<br />\nd', 'a\nb\nc\nd'],
      ['Tom &amp; Jerry &lt;3 &#39;x&#39; &#x1F600; &eacute;', "Tom & Jerry <3 'x' 😀 é"],
      ['&amp;lt;b&amp;gt; &unknown; &#0; &#xD800; R&D;', '&lt;b&gt; &unknown; &#0; &#xD800; R&D;'],
      ['<script>alert(1)</script>', '<script>alert(1)</script>'],
      ['=HYPERLINK(1)', '=HYPERLINK(1)'],
      ['\u200b\u202eزرق', '\u200b\u202eزرق'],
    ] as const
    const lines = ['sku,rating,review', ...bodies.map(([given]) => `s,5,"${given}"`), 's,5,"   "', 's,5,&nbsp;<br>']
    const read = await readReviewLines(generic, lines)
    expect(read.map(({ body }) => body)).toEqual([...bodies.map(([, kept]) => kept), null, null])
  })
})
