import type { ReadSql, SqlValue } from '../../db/sql'

/** One way to look something up: answers ids, best first. The last `?` is how many are still wanted. */
export interface Lookup {
  sql: string
  parameters: readonly SqlValue[]
}

/** Takes ids from each lookup in turn until there are enough; a later and costlier one is asked only when it is needed. */
export async function gather(sql: ReadSql, lookups: readonly Lookup[], limit: number): Promise<number[]> {
  const found = new Set<number>()
  for (const lookup of lookups) {
    if (found.size >= limit) break
    // Asked for the whole limit, because what it answers may be known already.
    for (const { id } of await sql.all<{ id: number }>(lookup.sql, [...lookup.parameters, limit])) found.add(id)
  }
  return [...found].slice(0, limit)
}

/** The numbers that begin with a text are those from it up to the last text that begins with it. */
export function beginsWith(column: string, text: string): { condition: string; parameters: SqlValue[] } {
  return { condition: `${column} >= ? AND ${column} < ?`, parameters: [text, `${text}\u{10ffff}`] }
}
