import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { endOfDay, localDateOf, startOfDay } from '../../../shared/time'
import type { WriteContext } from '../context'
import { keepOrderReviewStatus } from '../reviews/order-review-status'

/** The newest asking of that kind, if it was recorded today. @throws Refusal collect.not_sent */
export async function unmark(
  { sql, shop, now, changed }: WriteContext,
  { kind, orderId, caseId }: Parsed<'collect.unmark'>,
): Promise<Output<'collect.unmark'>> {
  const today = localDateOf(now(), shop.timeZone)
  const { changes } = await sql.run(
    `DELETE FROM invitations WHERE id = (
       SELECT id FROM invitations WHERE order_id = ?1 AND kind = ?2 AND (?3 IS NULL OR case_id = ?3) ORDER BY sent_at DESC, id DESC LIMIT 1)
       AND sent_at BETWEEN ?4 AND ?5`,
    [orderId, kind, caseId, startOfDay(today, shop.timeZone), endOfDay(today, shop.timeZone)],
  )
  if (changes === 0) throw new Refusal('collect.not_sent')
  const moved = await keepOrderReviewStatus(sql, [orderId])
  if (moved.length > 0) changed('orders.changed', { ids: moved })
  changed('collect.changed', {})
  return { removed: changes }
}
