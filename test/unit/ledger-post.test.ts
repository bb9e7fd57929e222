import { describe, expect, it } from 'vitest'
import { post, type Posting } from '../../electron/domain/ledger/post'
import type { SqlValue, WriteSql } from '../../electron/db/sql'

/** Keeps what would be written: the table of each statement and its values. */
function recording(): { sql: WriteSql; written: { table: string; values: readonly SqlValue[] }[] } {
  const written: { table: string; values: readonly SqlValue[] }[] = []
  return {
    written,
    sql: {
      all: () => Promise.resolve([]),
      first: () => Promise.resolve(null),
      run(text, values = []) {
        written.push({ table: /INTO (\w+)/.exec(text)?.[1] ?? text, values })
        return Promise.resolve({ changes: 1, lastId: 7 })
      },
    },
  }
}

const entry = (postings: Posting[]) => ({ at: 1, orderId: 2, caseId: 3, step: 'grant', currency: 'CNY', postings })

describe('posting to the ledger', () => {
  it('writes one entry and its postings in order, leaving out those of nothing', async () => {
    const { sql, written } = recording()
    await post(
      sql,
      entry([
        { account: 'refunds.base', amountMinor: 500 },
        { account: 'refunds.tax', amountMinor: 0 },
        { account: 'owed_to_buyers', amountMinor: -500 },
      ]),
    )
    expect(written.map(({ table }) => table)).toEqual(['ledger_entries', 'ledger_postings'])
    expect(JSON.parse(String(written[1]?.values[0]))).toEqual([
      [7, 0, 'refunds.base', 'CNY', 500],
      [7, 1, 'owed_to_buyers', 'CNY', -500],
    ])
  })

  it('is a bug, and writes nothing, when the postings do not sum to zero', async () => {
    const { sql, written } = recording()
    await expect(
      post(
        sql,
        entry([
          { account: 'a', amountMinor: 2 },
          { account: 'b', amountMinor: -1 },
        ]),
      ),
    ).rejects.toThrow('off by 1 CNY')
    await expect(post(sql, entry([]))).rejects.toThrow('no postings')
    expect(written).toEqual([])
  })

  it('notices a single unit among amounts whose sum a float cannot hold', async () => {
    const most = Number.MAX_SAFE_INTEGER
    const postings = [most, most, most, -most, -most, 1 - most].map((amountMinor) => ({ account: 'a', amountMinor }))
    await expect(post(recording().sql, entry(postings))).rejects.toThrow('off by 1 CNY')
  })

  it('writes no entry for nothing but zeros', async () => {
    const { sql, written } = recording()
    await post(sql, entry([{ account: 'a', amountMinor: 0 }]))
    expect(written).toEqual([])
  })
})
