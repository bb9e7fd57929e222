import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runLine, seen } from './cli-terminal'

const folder = mkdtempSync(join(tmpdir(), 'afterdesk-cli-learning-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const GOOD = ['质量很好，物流也快', '客服耐心，很满意', '做工精细，喜欢', 'soft and lovely, fits well']
const BAD = ['太差了，坏的，要求退款', '物流慢，客服不理人', '做工粗糙，失望', 'broken on arrival, poor quality']

const run = (data: string, ...args: string[]) => runLine(['--data', join(folder, data), ...args])
function given(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** Reviews with `each` comments that praise and as many that complain, every one worded a little differently. */
async function importReviews(data: string, each: number): Promise<void> {
  const rows = Array.from({ length: each }, (_, index) => [
    `G-${index},5,"${GOOD[index % GOOD.length]}，第${index}次购买",A,2024-01-0${1 + (index % 9)}`,
    `B-${index},1,"${BAD[index % BAD.length]}，第${index}次购买",A,2024-01-0${1 + (index % 9)}`,
  ]).flat()
  const mapping = given(
    'mapping.json',
    JSON.stringify({ channel: 'web', columns: { rating: 'stars', comment: 'text' } }),
  )
  const file = given(`${data}.csv`, ['id,stars,text,sku,date', ...rows].join('\n'))
  const args = ['--profile', 'generic', '--mapping', mapping, '--time-zone', 'UTC', file]
  expect(seen(await run(data, 'import', 'reviews', ...args))).toMatchObject({
    code: 0,
    reply: { value: { reviews: { added: 2 * each } } },
  })
}

describe('train reviews', () => {
  beforeAll(() => importReviews('taught', 30))

  it('prints how it was tested and answers the report', async () => {
    const ended = await run('taught', 'train', 'reviews')
    expect(seen(ended)).toMatchObject({
      code: 0,
      lines: 1,
      reply: { ok: true, value: { reviews: 60, positive: 30, negative: 30, baseline: { accuracyBps: 5_000 } } },
    })
    expect(ended.stderr).toContain('learned from 60 comments (30 positive, 30 negative, 0 corrected)')
    expect(ended.stderr).toContain('speak against:')
  })

  it('says how many comments of either kind there are when they are too few', async () => {
    await importReviews('small', 5)
    const ended = await run('small', 'train', 'reviews')
    expect(seen(ended)).toMatchObject({
      code: 1,
      reply: { code: 'learning.too_few', details: { positive: 5, negative: 5, atLeast: 20 } },
    })
    expect(ended.stderr).toContain('Too few comments to learn from: 5 positive and 5 negative; 20 of each are needed.')
  })

  it.each([
    ['nothing to learn from', ['train']],
    ['something else to learn from', ['train', 'orders']],
    ['a file', ['train', 'reviews', 'x.csv']],
    ['an option of judging', ['train', 'reviews', '--text', 'body']],
    ['no column to judge', ['judge', 'reviews', 'x.csv']],
    ['no file to judge', ['judge', 'reviews', '--text', 'body']],
  ])('with %s prints how it is used and ends with 2', async (_, args) => {
    const { code, stdout, stderr } = await run('taught', ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\nusage: /)
  })
})

describe('judge reviews', () => {
  beforeAll(async () => {
    await importReviews('judging', 30)
    await run('judging', 'train', 'reviews')
  })
  const judge = (...args: string[]) => run('judging', 'judge', 'reviews', ...args)

  it('reads a file in GBK and labels in words', async () => {
    const lines = ['评论,情感', '"质量很好，物流也快，满意",好评', '"太差了，客服不理人，失望",差评', '一般般,中评']
    const file = given('gbk.csv', iconv.encode(lines.join('\r\n'), 'gbk'))
    const { code, reply } = seen(await judge(file, '--text', '评论', '--label', '情感'))
    expect({ code, reply }).toMatchObject({
      code: 0,
      reply: {
        ok: true,
        value: {
          texts: 3,
          accuracy: { n: 2, right: 2, accuracyBps: 10_000 },
          ofPositive: { n: 1, right: 1 },
          ofNegative: { n: 1, right: 1 },
          unlabelled: 1,
        },
      },
    })
  })

  it('counts a wrong answer as wrong, whatever the labels are made of', async () => {
    const told = async (name: string, good: string, bad: string) => {
      const file = given(name, ['review,label', `"${GOOD[0]}",${bad}`, `"${BAD[0]}",${good}`].join('\n'))
      const { reply } = seen(await judge(file, '--text', 'review', '--label', 'label'))
      return (reply as { value: { accuracy: unknown } }).value.accuracy
    }
    const wrong = { n: 2, right: 0, accuracyBps: 0 }
    expect(await told('words.csv', 'Positive', 'NEGATIVE')).toEqual(wrong)
    expect(await told('binary.csv', '1', '0')).toEqual(wrong)
    expect(await told('stars.csv', '5', '2')).toEqual(wrong)
  })

  it('counts the verdicts alone where nothing says what the rows are', async () => {
    const file = given('plain.csv', `\ufeffreview,sku\n"${GOOD[0]}",A\n"${BAD[0]}",B\n,C\n`)
    const { reply } = seen(await judge(file, '--text', 'review'))
    const { value } = reply as { value: Record<string, number> }
    expect(Object.keys(value)).toEqual(['texts', 'positive', 'negative', 'uncertain'])
    expect([value.texts, value.positive! + value.negative! + value.uncertain!]).toEqual([3, 3])
    expect(value.uncertain).toBeGreaterThan(0)
  })

  it.each([
    ['the texts', ['--text', 'body'], 'body'],
    ['the labels', ['--text', 'review', '--label', 'stars'], 'stars'],
  ])('refuses a file without the column of %s, and names it', async (_, columns, missing) => {
    const file = given('columns.csv', 'review,sku\nfine,A\n')
    const ended = await judge(file, ...columns)
    expect(seen(ended)).toMatchObject({
      code: 1,
      reply: { code: 'import.missing_columns', details: { name: 'columns.csv', columns: [missing] } },
    })
    expect(ended.stderr).toContain(missing)
  })

  it('refuses a file that is not there, one whose quotes do not match, one of heads alone, and a desk that never learned', async () => {
    expect(seen(await judge(join(folder, 'no.csv'), '--text', 'x'))).toMatchObject({
      code: 1,
      reply: { code: 'import.unknown_file' },
    })
    expect(seen(await judge(given('empty.csv', 'review,sku\n'), '--text', 'body'))).toMatchObject({
      code: 1,
      reply: { code: 'import.missing_columns' },
    })
    expect(seen(await judge(given('quotes.csv', 'review\nfine\n"never closed\n'), '--text', 'review'))).toMatchObject({
      code: 1,
      reply: { code: 'import.broken_quotes', details: { name: 'quotes.csv', line: 3 } },
    })
    const file = given('one.csv', 'review\nfine\n')
    expect(seen(await run('untaught', 'judge', 'reviews', file, '--text', 'review'))).toMatchObject({
      code: 1,
      reply: { code: 'learning.no_model' },
    })
  })
})
