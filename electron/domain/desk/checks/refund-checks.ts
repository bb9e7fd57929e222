/** Money given back: never more than was paid, and everywhere the sum of the cases that were granted. */
import { GRANTED_ROWS, UNITS_GIVEN_BACK } from '../../../db/given-back'
import { rowsCheck, type Check } from './check'

const refundLimits = rowsCheck(
  'refund_limits',
  'SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM payments) AS n',
  `SELECT 'order ' || id || ': refunded ' || refunded_minor || ', granted ' || granted_minor || ', paid ' || paid_minor AS problem
   FROM orders WHERE NOT (0 <= refunded_minor AND refunded_minor <= granted_minor AND granted_minor <= paid_minor)
   UNION ALL SELECT 'payment ' || id || ': refunded ' || refunded_minor || ', granted ' || granted_minor || ', paid ' || amount_minor
   FROM payments WHERE NOT (0 <= refunded_minor AND refunded_minor <= granted_minor AND granted_minor <= amount_minor)`,
)

const orderGrants = rowsCheck(
  'order_grants',
  'SELECT count(*) AS n FROM cases',
  `WITH granted AS (
     SELECT order_id, sum(iif(granted_at IS NOT NULL, total_minor, 0)) AS total, sum(closed_at IS NULL) AS open FROM cases GROUP BY order_id),
   paid AS (
     SELECT order_id, sum(settlements.amount_minor) AS settled FROM settlements JOIN cases ON cases.id = case_id AND cases.grant_number = settlements.grant_number
     WHERE settlements.state = 'settled' GROUP BY order_id),
   units AS (SELECT c.order_id, ${UNITS_GIVEN_BACK} AS units FROM ${GRANTED_ROWS} GROUP BY c.order_id)
   SELECT 'order ' || id || ': its granted, refunded, returned or open figures are not those of its cases' AS problem
   FROM orders LEFT JOIN granted ON granted.order_id = id LEFT JOIN paid ON paid.order_id = id LEFT JOIN units ON units.order_id = id
   WHERE granted_minor <> coalesce(total, 0) OR refunded_minor <> coalesce(settled, 0) OR open_cases <> coalesce(open, 0)
     OR granted_quantity <> coalesce(units, 0)`,
)

/** Settlements of the grants in force; a grant that was taken back keeps its rows with nothing owed. */
const paymentGrants = rowsCheck(
  'payment_grants',
  'SELECT count(*) AS n FROM settlements',
  `WITH parts AS (
     SELECT payment_id, sum(amount_minor) AS granted, sum(iif(state = 'settled', amount_minor, 0)) AS refunded
     FROM settlements WHERE state NOT IN ('nothing_owed', 'collected') GROUP BY payment_id),
   totals AS (
     SELECT case_id, grant_number, sum(amount_minor) AS total FROM settlements WHERE state NOT IN ('nothing_owed', 'collected')
     GROUP BY case_id, grant_number)
   SELECT 'payment ' || id || ': granted or refunded is not the sum of its settlements' AS problem
   FROM payments LEFT JOIN parts ON payment_id = id
   WHERE granted_minor <> coalesce(granted, 0) OR refunded_minor <> coalesce(refunded, 0)
   UNION ALL
   SELECT 'case ' || number || ': its settlements are not its total' FROM cases
   LEFT JOIN totals ON totals.case_id = cases.id AND totals.grant_number = cases.grant_number
   WHERE iif(granted_at IS NOT NULL, total_minor, 0) <> coalesce(total, 0)`,
)

const moneyRows = rowsCheck(
  'money_rows',
  'SELECT count(*) AS n FROM money_rows',
  `SELECT 'case ' || number || ': its money rows do not add up to its total' AS problem FROM cases
   WHERE granted_at IS NOT NULL AND total_minor - due_minor <> (
     SELECT coalesce(sum(amount_minor), 0) FROM money_rows WHERE case_id = cases.id AND money_rows.grant_number = cases.grant_number)
   UNION ALL
   SELECT 'line ' || line_id || ': base rows of ' || sum(amount_minor) || ' for ' || paid_minor || ' paid'
   FROM ${GRANTED_ROWS} JOIN order_lines ON order_lines.id = m.line_id
   WHERE m.kind IN ('base', 'earlier_part_refund') GROUP BY m.line_id HAVING sum(amount_minor) > paid_minor`,
)

const returnedUnits = rowsCheck(
  'returned_units',
  'SELECT count(*) AS n FROM case_lines',
  `SELECT 'line ' || line_id || ': ' || units || ' units given back of ' || quantity AS problem
   FROM (SELECT m.line_id, ${UNITS_GIVEN_BACK} AS units FROM ${GRANTED_ROWS} WHERE m.line_id IS NOT NULL GROUP BY m.line_id)
   JOIN order_lines ON order_lines.id = line_id WHERE units > quantity`,
)

export const refundChecks: readonly Check[] = [refundLimits, orderGrants, paymentGrants, moneyRows, returnedUnits]
