import type { WriteSql } from '../../../db/sql'
import { textOf } from '../text-of'
import { loadTerms } from './aspect-terms.repo'
import { holds } from './aspects-of'
import { plain } from './clauses'

const COMMENTS_AT_ONCE = 1_000

/** Notes beside the aspects of every comment the terms they were found by, for a desk that did not keep them yet. */
export async function findTerms(sql: WriteSql): Promise<void> {
  const terms = await loadTerms(sql)
  for (let after = 0; ;) {
    const rows = await sql.all<{ id: number; title: string | null; body: string | null }>(
      `SELECT id, title, body FROM reviews WHERE id > ? AND id IN (SELECT review_id FROM review_aspects) ORDER BY id LIMIT ${COMMENTS_AT_ONCE}`,
      [after],
    )
    if (rows.length === 0) return
    after = rows.at(-1)!.id
    const found = rows.flatMap((row) => {
      const text = plain(textOf(row))
      return terms.filter(({ term }) => holds(text, term)).map(({ aspect, term }) => [row.id, aspect, term])
    })
    await sql.run(
      `INSERT INTO review_aspects (review_id, aspect, term, verdict)
       SELECT value ->> 0, value ->> 1, value ->> 2, '' FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
      [JSON.stringify(found)],
    )
  }
}
