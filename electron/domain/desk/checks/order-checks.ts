/** Orders against their lines, shares and payments: what was frozen at import still adds up to the cent. */
import { rowsCheck, type Check } from './check'

/** An order without lines has nothing to share its components among. */
const orderLines = rowsCheck(
  'order_lines',
  'SELECT count(*) AS n FROM orders',
  `SELECT 'order ' || id || ': its lines do not add up to its ' || CASE
     WHEN line_count <> lines THEN 'number of lines' WHEN item_count <> items THEN 'items' WHEN coupon_minor <> coupon THEN 'coupon'
     WHEN points_minor <> points THEN 'points' WHEN platform_subsidy_minor <> subsidy THEN 'platform subsidy'
     WHEN shipping_minor <> shipping THEN 'shipping' ELSE 'tax' END AS problem
   FROM orders JOIN (
     SELECT order_id, count(*) AS lines, sum(quantity) AS items, sum(stated_discount_minor + coupon_minor) AS coupon, sum(points_minor) AS points,
       sum(platform_subsidy_minor) AS subsidy, sum(shipping_minor) AS shipping, sum(tax_minor) AS tax
     FROM order_lines GROUP BY order_id) ON order_id = id
   WHERE line_count <> lines OR item_count <> items OR coupon_minor <> coupon OR points_minor <> points OR platform_subsidy_minor <> subsidy
     OR shipping_minor <> shipping OR tax_minor <> tax
   UNION ALL SELECT 'order ' || id || ' has lost its lines' FROM orders
   WHERE line_count > 0 AND NOT EXISTS (SELECT 1 FROM order_lines WHERE order_id = orders.id)`,
)

const promotionShares = rowsCheck(
  'promotion_shares',
  'SELECT count(*) AS n FROM promotion_shares',
  `SELECT 'promotion ' || id || ': its shares are not the amount off' AS problem FROM promotions
   WHERE amount_off_minor <> (SELECT coalesce(sum(share_minor), 0) FROM promotion_shares WHERE promotion_id = promotions.id)
   UNION ALL
   SELECT 'line ' || id || ': its promotion figure is not the sum of its shares' FROM order_lines
   LEFT JOIN (SELECT line_id, sum(share_minor) AS shares FROM promotion_shares GROUP BY line_id) ON line_id = id
   WHERE promotion_minor <> coalesce(shares, 0)`,
)

const orderPayments = rowsCheck(
  'order_payments',
  'SELECT count(*) AS n FROM payments',
  `SELECT 'order ' || orders.id || ': its payments do not add up to what was paid, granted and refunded' AS problem
   FROM orders LEFT JOIN (
     SELECT order_id, sum(amount_minor) AS paid, sum(granted_minor) AS granted, sum(refunded_minor) AS refunded FROM payments GROUP BY order_id
   ) ON order_id = orders.id
   WHERE paid_minor <> coalesce(paid, 0) OR granted_minor <> coalesce(granted, 0) OR refunded_minor <> coalesce(refunded, 0)`,
)

export const orderChecks: readonly Check[] = [orderLines, promotionShares, orderPayments]
