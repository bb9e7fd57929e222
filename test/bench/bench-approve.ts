import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataSource, QueryRunner } from 'typeorm'
import type { Output } from '../../shared/contract'
import { WRITER_PRAGMAS } from '../../electron/db/connect'
import type { OpenDesk } from '../support/open-desk'
import { medianOf, timed, type Measured } from './measure'
import { openRaw, type RawConnection } from './raw-connection'

interface Statement {
  sql: string
  values: (string | number | null)[]
}

/** Notes every statement that goes through the desk's writer while `on`. */
export function recordStatements(writer: DataSource): { on: boolean; taken: Statement[] } {
  const record = { on: false, taken: [] as Statement[] }
  const runner: QueryRunner = writer.createQueryRunner()
  const query = runner.query.bind(runner) as (sql: string, values?: unknown[], structured?: boolean) => Promise<unknown>
  const noted = (sql: string, values: unknown[] = [], structured?: boolean): Promise<unknown> => {
    if (record.on) record.taken.push({ sql, values: values as Statement['values'] })
    return query(sql, values, structured)
  }
  runner.query = noted as QueryRunner['query']
  return record
}

async function replay(raw: RawConnection, statements: readonly Statement[]): Promise<void> {
  for (const { sql, values } of statements) await raw.all(sql, values)
}

type Summary = Output<'cases.list'>['rows'][number]

async function approve(desk: OpenDesk, { id }: Summary): Promise<{ ms: number }> {
  const { version, quote } = await desk.call('cases.get', { id })
  const expectedTotalMinor = quote?.totalMinor ?? 0
  return { ms: await timed(() => desk.call('cases.approve', { id, version, expectedTotalMinor })) }
}

/**
 * A durable approval through the whole desk, beside the same statements with the same values as one transaction on a bare
 * connection to a copy of the database taken just before.
 */
export async function benchApprove(desk: OpenDesk, writer: DataSource, rounds: number): Promise<Measured> {
  const copy = join(desk.dataDir, 'copy.db')
  await rm(copy, { force: true })
  await writer.query('VACUUM INTO ?', [copy])
  const record = recordStatements(writer)
  const raw = await openRaw(copy, WRITER_PRAGMAS)
  const { rows } = await desk.call('cases.list', { view: 'to_review', limit: 500 })
  const [ours, bare]: [number[], number[]] = [[], []]
  for (const row of rows.slice(0, rounds)) {
    record.taken.length = 0
    record.on = true
    const { ms } = await approve(desk, row)
    record.on = false
    ours.push(ms)
    bare.push(await timed(() => replay(raw, record.taken)))
  }
  await raw.close()
  await rm(copy, { force: true })
  return { name: 'approve (durable)', deskMs: medianOf(ours), rawMs: medianOf(bare) }
}
