import type { ReadSql } from '../../../../db/sql'

/** The first reviews ever of the authors of these reviews (ids as a JSON array). */
export async function firstTimers(sql: ReadSql, ids: string): Promise<Set<number>> {
  const rows = await sql.all<{ id: number }>(
    `SELECT (SELECT e.id FROM reviews e WHERE e.author_key = author.key ORDER BY e.rated_at, e.id LIMIT 1) AS id
     FROM (SELECT DISTINCT r.author_key AS key FROM json_each(?) j CROSS JOIN reviews r ON r.id = j.value) AS author`,
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}
