import { CASE_KINDS } from '../../../../shared/model/policy'
import type { Finding } from '../../../../shared/model/quote'
import { localDateOf } from '../../../../shared/time'
import { windowOf } from '../../policies/window'
import type { Frame } from './frame'

/**
 * Without a fault the buyer has the no-reason window; a fault may be claimed as long as the policy says for the kind. Units of
 * an exchange have windows of their own, from their own delivery.
 */
export function windowFindings(frame: Frame): Finding[] {
  const { document, reason, request } = frame
  const windowDays = reason.withinWindow ? document.windowDays : document.faultWindowDays[request.kind]
  const proposed = !reason.withinWindow && frame.proposedKinds?.includes(request.kind)
  if (windowDays === null || proposed) return []
  return deliveriesOf(frame).flatMap((deliveredAt) => finding(frame, deliveredAt, windowDays))
}

/** When the buyer got what is asked for: once for the order, and once for each replacement among it. */
function deliveriesOf({ order, asked, request }: Frame): (number | null)[] {
  const own = request.lines.length === 0 || request.lines.some(({ replacementId }) => replacementId === null)
  const replaced = asked.flatMap((line) => (line.replaced ? [line.replaced.replacement.deliveredAt] : []))
  return [...new Set(own ? [order.deliveredAt, ...replaced] : replaced)]
}

function finding(frame: Frame, deliveredAt: number | null, windowDays: number): Finding[] {
  const { reason, document, shop, now, askedAt = now, request } = frame
  const { deliveredOn, lastOn, open } = windowOf(
    deliveredAt,
    windowDays,
    askedAt,
    shop.timeZone,
    document.windowStartsNextDay,
  )
  const faultless = reason.withinWindow
  const rule = faultless ? 'window.no_reason' : 'window.fault'
  const citation = faultless ? document.citation : document.faultCitation
  if (deliveredOn === null) {
    if (!faultless) return []
    return [{ code: 'not_delivered', outcome: 'informs', rule, citation, details: { windowDays } }]
  }
  if (open) return []
  const facts = { deliveredOn, lastOn, askedOn: localDateOf(askedAt, shop.timeZone), windowDays }
  if (faultless) {
    const details = { ...facts, remedy: 'choose_seller_fault_reason' }
    return [{ code: 'window_closed', outcome: 'refuses', rule, citation, details }]
  }
  const details = { ...facts, kind: request.kind, ...stillOpen(frame, deliveredAt) }
  return [{ code: 'fault_window_closed', outcome: 'refuses', rule, citation, details }]
}

/** The kinds in which the same fault can still be claimed. */
function stillOpen(
  { document, reason, shop, now, askedAt = now }: Frame,
  deliveredAt: number | null,
): { kinds: string[]; remedy: string } {
  const kinds = CASE_KINDS.filter((kind) => {
    const days = document.faultWindowDays[kind]
    const open = days === null || windowOf(deliveredAt, days, askedAt, shop.timeZone, document.windowStartsNextDay).open
    return open && reason.kinds.includes(kind)
  })
  return { kinds, remedy: kinds.length > 0 ? 'choose_other_kind' : 'add_goodwill_instead' }
}
