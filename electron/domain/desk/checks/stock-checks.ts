/** Stock: what is reserved is what exchanges hold that have not left yet. */
import { rowsCheck, type Check } from './check'

const stockReserved = rowsCheck(
  'stock_reserved',
  'SELECT count(*) AS n FROM stock',
  `WITH held AS (
     SELECT r.sku, sum(r.quantity) AS units FROM case_replacements r JOIN cases c ON c.id = r.case_id
     WHERE c.kind = 'exchange' AND c.goods_out IN ('reserved', 'held') GROUP BY r.sku)
   SELECT 'stock ' || sku || ': ' || reserved || ' reserved, but exchanges hold ' || coalesce(units, 0) AS problem
   FROM stock LEFT JOIN held USING (sku) WHERE reserved <> coalesce(units, 0)`,
)

export const stockChecks: readonly Check[] = [stockReserved]
