import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  countReviews,
  importReviews,
  refusedReviews,
  REVIEW_HEADER,
  reviewFile,
} from '../fixtures/import/given-reviews'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'

let desk: ImportDesk
beforeAll(async () => void (desk = await openImportDesk()))
afterAll(async () => {
  expect((await desk.call('desk.verify', {})).ok).toBe(true)
  await desk.close()
})
afterEach(() => expect(desk.log).toEqual([]))

const ROW = '1,,CUP,5,fine,2024-05-10,A,a@example.com'
const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const head = `${REVIEW_HEADER}\n`

describe('a file of reviews that is refused as a whole', () => {
  it.each([
    ['nothing', '', 'import.empty_file'],
    ['a header alone', head, 'import.empty_file'],
    ['blank lines', '\n\n\n', 'import.empty_file'],
    ['a quote that is never closed', `${head}${ROW}\n2,,CUP,5,"open,2024-05-10,A,\n`, 'import.broken_quotes'],
    ['a quote in the middle of a cell', `${head}2,,CUP,5,"a"b,2024-05-10,A,\n`, 'import.broken_quotes'],
    ['a line of 50 MB', `${head}2,,CUP,5,${'x'.repeat(50_000_000)},2024-05-10,A,\n`, 'import.row_too_long'],
    ['50 MB in quotes', `${head}2,,CUP,5,"${'x\n'.repeat(25_000_000)}`, 'import.row_too_long'],
    [
      'bytes of no encoding',
      bytes(head, ROW, '\n2,,CUP,5,', [0xff, 0xfe, 0xff], ',2024-05-10,A,\n'),
      'import.bad_encoding',
    ],
    ['half of a character at the end', bytes(head, ROW, [0xe4]), 'import.bad_encoding'],
    ['columns named twice', `rating,comment,rating\n5,x,4\n`, 'import.duplicate_columns'],
    ['NUL bytes', `${head}${ROW}\n${'\u0000'.repeat(9)}\n`, 'import.'],
    ['columns that say nothing', 'a,b\n1,2\n', 'import.missing_columns'],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xd8]), 'import.'],
  ])('%s', async (_, content, code) => {
    const before = [await countReviews(desk), (await desk.call('imports.list', {})).total]
    expect((await refusedReviews(desk, { 'hostile.csv': content })).code).toContain(code)
    expect([await countReviews(desk), (await desk.call('imports.list', {})).total]).toEqual(before)
  })
})

describe('a file of reviews with strange cells', () => {
  let product = 0
  /** Imports one comment for a product of its own and answers how it is kept. */
  async function kept(comment: string, rating = '5'): Promise<{ body: string | null; title: string | null }> {
    const sku = `ODD-${product++}`
    const row = `,,${sku},${rating},"${comment.replaceAll('"', '""')}",2024-05-10,A,`
    expect((await importReviews(desk, reviewFile(row))).reviews).toMatchObject({ added: 1, rejected: 0 })
    const { rows } = await desk.call('reviews.list', { view: 'all', filter: { sku } })
    return desk.call('reviews.get', { id: rows[0]!.id })
  }

  it.each([
    ['a formula', '=HYPERLINK("http://x.example","click")'],
    ['a command', "+cmd|' /C calc'!A0"],
    ['a name of JavaScript', '__proto__'],
    ['SQL', "'); DROP TABLE reviews; --"],
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a template', '{{constructor.constructor("x")()}} ${7*7} %s'],
    ['only emoji', '👍🏽👨‍👩‍👧‍👦🎉'],
    ['right to left, turned around', 'جيد جدا \u202Egnorw\u202C'],
    ['zero width', '好\u200b\u200c\u200d用\ufeff'],
    ['letters under many marks', `e${'\u0301'.repeat(3_000)}`],
    ['a hundred thousand characters', '好'.repeat(102_400)],
    ['JSON', '{"__proto__":{"admin":true}}'],
    ['line ends of every kind', 'a\nb\r\nc\rd'],
  ])('%s is text and nothing else', async (_, comment) => {
    expect((await kept(comment)).body).toBe(comment)
  })

  it('columns named like parts of JavaScript are columns', async () => {
    const file = { 'odd.csv': 'rating,comment,sku,__proto__,constructor,toString\n5,odd names,ODD-COLUMNS,1,2,3\n' }
    expect((await importReviews(desk, file)).reviews).toMatchObject({ added: 1 })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  it.each([
    ['GBK', 'gbk', bytes('sku,rating,comment\nGBK-1,5,', [0xba, 0xdc, 0xba, 0xc3], '\n'), '很好'],
    ['UTF-16', 'utf-16le', Buffer.from('\ufeffsku,rating,comment\nU16-1,5,很好\n', 'utf16le'), '很好'],
    ['UTF-8 with a mark', 'utf-8', Buffer.from('\ufeffsku;rating;comment\r\nU8-1;5;"很;好"\r\n'), '很;好'],
  ])('in %s is read as what it is', async (_, encoding, content, text) => {
    const report = await importReviews(desk, { 'encoded.csv': content })
    expect(report).toMatchObject({ files: [{ encoding }], reviews: { added: 1 } })
    expect((await desk.call('reviews.list', { view: 'all', filter: { text } })).total).toBeGreaterThan(0)
  })

  it('rows of too many and too few cells, and of a rating in words, are each refused for themselves', async () => {
    const { details } = await refusedReviews(
      desk,
      reviewFile(
        '1,,CUP,5',
        `${ROW},more`,
        '3,,CUP,five,x,2024-05-10,A,',
        `4,,CUP,5,${'y'.repeat(102_401)},2024-05-10,A,`,
      ),
    )
    expect(details.report?.rejections.map(({ line, code }) => [line, code])).toEqual([
      [2, 'import.row_fields'],
      [3, 'import.row_fields'],
      [4, 'review.bad_rating'],
      [5, 'review.too_long'],
    ])
  })
})
