import type { Output } from '../../../shared/contract'
import { GRANTS } from '../../../shared/permissions'
import { VERSION } from '../../../shared/version'
import type { ReadContext } from '../context'

/** Asked for on every start and after every change, so it counts from the rollups and never walks the orders. */
export async function status({ sql, session, shop, now }: ReadContext): Promise<Output<'desk.status'>> {
  const held = await sql.first<{ orders: number; cases: number; reviews: number; sample: number }>(
    `SELECT (SELECT coalesce(sum(n), 0) FROM daily_orders WHERE dimension = '') AS orders,
       (SELECT coalesce(sum(opened_n), 0) FROM monthly_cases WHERE dimension = '') AS cases,
       (SELECT count(*) FROM reviews) AS reviews,
       EXISTS (SELECT 1 FROM settings WHERE name = 'sample') AS sample`,
  )
  return {
    actor: session.actor,
    role: session.role,
    permissions: [...GRANTS[session.role]],
    version: VERSION,
    shell: session.shell,
    now: now(),
    settings: shop,
    orders: held!.orders,
    cases: held!.cases,
    reviews: held!.reviews,
    sample: held!.sample === 1,
  }
}
