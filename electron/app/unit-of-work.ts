/**
 * Commands run one at a time, first come first served, each in one transaction on the one writer. TypeORM hands every
 * caller of a SQLite source the same connection, so without this queue neighbours' statements would share a transaction.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { Refusal } from '../../shared/refusals'
import type { Writer } from '../db/connect'
import { openSession, refusalOf, type SqlSession, type WriteSql } from '../db/sql'

export interface UnitOfWork {
  /** Runs the work in a transaction: committed when it resolves, rolled back when it throws. Inside a unit it joins that unit. */
  run<Result>(work: (sql: WriteSql) => Promise<Result>): Promise<Result>
  /** Resolves when everything accepted so far has settled; later work is refused with desk.closing. */
  close(): Promise<void>
}
export type OpenUnitOfWork = (writer: Writer) => UnitOfWork

/** Units that may wait at once; one more is refused with desk.busy. */
const MOST_WAITING = 1_000

export const openUnitOfWork: OpenUnitOfWork = (writer) => {
  const current = new AsyncLocalStorage<WriteSql>()
  let tail: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let closing = false
  return {
    run(work) {
      const joined = current.getStore()
      if (joined) return work(joined)
      if (closing) return Promise.reject(new Refusal('desk.closing'))
      if (waiting >= MOST_WAITING) return Promise.reject(new Refusal('desk.busy'))
      waiting++
      const unit = tail.then(() => inTransaction(writer, (sql) => current.run(sql, () => work(sql))))
      tail = unit.catch(() => undefined).finally(() => waiting--)
      return unit
    },
    async close() {
      closing = true
      await tail
    },
  }
}

/** One transaction. IMMEDIATE, because a deferred one that turns from reading to writing ignores the busy timeout. */
export async function inTransaction<Result>(
  writer: Writer,
  work: (sql: SqlSession) => Promise<Result>,
): Promise<Result> {
  const runner = writer.createQueryRunner()
  const session = openSession(runner)
  await runner.query('BEGIN IMMEDIATE').catch((error: unknown) => {
    throw refusalOf(error)
  })
  try {
    const result = await work(session)
    session.revoke()
    await runner.query('COMMIT')
    return result
  } catch (error) {
    session.revoke()
    // SQLite may have rolled back by itself (disk full); then there is nothing left to roll back.
    await runner.query('ROLLBACK').catch(() => undefined)
    throw refusalOf(error)
  }
}
