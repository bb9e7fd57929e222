import type { Output, Parsed } from '../../../shared/contract'
import type { Dimension } from '../../../shared/model/measures'
import type { SqlValue } from '../../db/sql'
import type { ReadContext } from '../context'
import { productTitle } from './product-names'

type Members = Output<'statistics.members'>

/** Where the members of a dimension stand, whether or not they have had a case: column, table, what else must hold. */
const PLACES: Readonly<Record<Dimension, readonly [column: string, table: string, and?: string]>> = {
  product: ['sku', 'order_lines'],
  category: ['category', 'order_lines'],
  agent: ['member', 'monthly_cases', `dimension = 'agent'`],
  segment: ['segment', 'orders'],
}

/** What the figures can be narrowed to, those with most cases ever opened first, then by name. */
export function members(
  { sql }: ReadContext,
  { dimension, text, limit }: Parsed<'statistics.members'>,
): Promise<Members> {
  const title = dimension === 'product' ? productTitle('key') : 'key'
  const found = text ? `WHERE key LIKE ?3 ESCAPE '\\' OR ${title} LIKE ?3 ESCAPE '\\'` : ''
  const parameters: SqlValue[] = [dimension, limit, ...(text ? [`%${text.replace(/[\\%_]/g, '\\$&')}%`] : [])]
  return sql.all(
    `WITH RECURSIVE ${eachMember(dimension)},
       frequent AS (SELECT member, sum(opened_n) AS n FROM monthly_cases WHERE dimension = ?1 GROUP BY member),
       first AS MATERIALIZED (
         SELECT key, coalesce(n, 0) AS n FROM members LEFT JOIN frequent ON frequent.member = key ${found} ORDER BY n DESC, key LIMIT ?2)
     SELECT key, coalesce(${title}, key) AS title, n FROM first ORDER BY n DESC, key`,
    parameters,
  )
}

/** Every distinct value, each found in the index from the one before it. */
function eachMember(dimension: Dimension): string {
  const [column, table, and = 'true'] = PLACES[dimension]
  const next = (after: string) => `SELECT min(${column}) FROM ${table} WHERE ${and} AND ${column} > ${after}`
  return `steps (key) AS (${next(`''`)} UNION ALL SELECT (${next('steps.key')}) FROM steps WHERE key IS NOT NULL),
    members AS (SELECT key FROM steps WHERE key IS NOT NULL)`
}
