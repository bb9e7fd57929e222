/**
 * Plain SQL over one TypeORM query runner. A session answers until it is revoked, so that nothing can write through a
 * unit of work that has already settled. Rows travel as the tables name them; `rows.ts` writes whole rows by schema.
 */
import type { QueryResult, QueryRunner } from 'typeorm'
import { Refusal } from '../../shared/refusals'

export type SqlValue = string | number | null | Buffer

export interface ReadSql {
  all<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>
  /** The first row, or null. */
  first<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row | null>
}

export interface WriteSql extends ReadSql {
  /** Runs an INSERT, UPDATE or DELETE. `lastId` is the rowid of the last insert. */
  run(sql: string, parameters?: readonly SqlValue[]): Promise<{ changes: number; lastId: number }>
}

export interface SqlSession extends WriteSql {
  revoke(): void
}

export function openSession(runner: QueryRunner): SqlSession {
  let revoked = false
  async function ask(sql: string, parameters: readonly SqlValue[]): Promise<QueryResult> {
    if (revoked) throw new Error('this unit of work has already settled')
    try {
      return await runner.query(sql, [...parameters], true)
    } catch (error) {
      throw refusalOf(error)
    }
  }
  async function all<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    return ((await ask(sql, parameters)).records ?? []) as Row[]
  }
  return {
    all,
    first: async <Row>(sql: string, parameters: readonly SqlValue[] = []) =>
      (await all<Row>(sql, parameters))[0] ?? null,
    async run(sql, parameters = []) {
      const result = await ask(sql, parameters)
      return { changes: result.affected ?? 0, lastId: Number(result.raw) }
    },
    revoke: () => void (revoked = true),
  }
}

/** What storage says when it cannot keep what it is given becomes a refusal; every other failure is a bug and stays one. */
export function refusalOf(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  if (/SQLITE_FULL|ENOSPC|SQLITE_IOERR: disk I\/O error/.test(message)) return new Refusal('storage.full')
  if (/SQLITE_READONLY/.test(message)) return new Refusal('desk.read_only')
  if (/SQLITE_CORRUPT|SQLITE_NOTADB/.test(message)) return new Refusal('storage.damaged', { finding: 'SQLITE_CORRUPT' })
  return error
}
