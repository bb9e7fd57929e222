import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runLine, seen } from './cli-terminal'

const folder = mkdtempSync(join(tmpdir(), 'afterdesk-cli-reviews-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const data = join(folder, 'data')
const run = (...args: string[]) => runLine(['--data', data, 'import', 'reviews', ...args])
function given(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'))
  return join(folder, name)
}

describe('reviews from the terminal', () => {
  const loox = given(
    'loox.csv',
    'id,status,rating,email,nickname,full_name,review,date,productId,handle,img,variant,verified_purchase',
    '1,Active,5,a@example.com,Julie,Julie M,Lovely and soft,2024-11-05T08:00:00.000Z,8123,dress,,M,true',
    '2,Hidden,1,b@example.com,Paul,,Too small for me,2024-11-05,8123,dress,,M,false',
  )

  it('are tried without keeping anything, imported, and not imported twice', async () => {
    expect(seen(await run('--profile', 'loox', loox, '--dry-run'))).toMatchObject({
      code: 0,
      lines: 1,
      reply: { ok: true, value: { profile: 'loox', dryRun: true, committed: false, reviews: { read: 2, added: 2 } } },
    })
    expect(seen(await run('--profile', 'loox', loox, '--channel', 'web'))).toMatchObject({
      reply: { value: { committed: true, reviews: { added: 2, unmatched: 2 }, byStars: [1, 0, 0, 0, 1] } },
    })
    expect(seen(await run('--profile', 'loox', loox))).toMatchObject({
      reply: { value: { reviews: { added: 0, unchanged: 2 } } },
    })
  })

  it('go by the short names of profiles and by the full ones', async () => {
    const file = given(
      's.csv',
      'product_handle,state,rating,author,body,created_at',
      'soap,published,4,I,ok,2023-06-01',
    )
    for (const profile of ['shopify', 'shopify-reviews'])
      expect(seen(await run('--profile', profile, file, '--dry-run'))).toMatchObject({
        code: 0,
        reply: { value: { profile: 'shopify-reviews', reviews: { added: 1 } } },
      })
  })

  it('are read with a mapping, in a zone, and end with 1 and the report when rows stand in the way', async () => {
    const mapping = given('mapping.json', JSON.stringify({ channel: 'x', columns: { rating: 'n' }, scale: '0-10' }))
    const file = given('g.csv', 'sku,n,review,date', 'A,10,fine,2024-01-01', 'A,11,finer,2024-01-02')
    const args = ['--profile', 'generic', '--mapping', mapping, '--time-zone', 'UTC', file]
    const refused = await run(...args)
    expect(seen(refused)).toMatchObject({
      code: 1,
      reply: {
        code: 'import.rejected_rows',
        details: { rejected: 1, report: { rejections: [{ line: 3, code: 'review.bad_rating' }] } },
      },
    })
    expect(refused.stderr).toContain('1 rows were rejected, so nothing was imported.')
    expect(seen(await run(...args, '--accept-rest', '--moderation', 'before'))).toMatchObject({
      code: 0,
      reply: { value: { reviews: { added: 1, rejected: 1 } } },
    })
  })

  it('with a mapping that is none are refused', async () => {
    const mapping = given('bad.json', JSON.stringify({ channel: 'x', scale: '1-7' }))
    expect(seen(await run('--profile', 'generic', '--mapping', mapping, loox))).toMatchObject({
      code: 1,
      reply: { code: 'import.bad_mapping' },
    })
  })
})
