import type { OrderDraft } from '../../../shared/model/order'
import { DAY_MS, HOUR_MS } from '../../../shared/time'
import { PRODUCTS } from './catalogue'
import { planSteps, planStepsUntil, STANDS, type PlannedStep } from './plan-steps'
import type { Random } from './random'

/** Share of orders that become a case, before the goods' own trouble is weighed in. */
const CASE_RATE = 0.04
/** Of the orders delivered in the last days many are in somebody's hands right now, at every step of the way. */
const RECENT_RATE = 0.5
/** A recent case was opened at most so long ago. */
const RECENT_HOURS = 66

/** A case the sample shop's buyer asks for and what its clerks do, each at an instant; what lies after `now` has not happened yet. */
export interface PlannedCase {
  openAt: number
  reason: string
  /** Position of the line and how many of its units. */
  line: number
  quantity: number
  clerk: string
  steps: PlannedStep[]
}

const REASONS = [
  'no_reason',
  'no_reason',
  'no_reason',
  'changed_mind',
  'quality_defect',
  'quality_defect',
  'not_as_described',
  'damaged',
  'wrong_item',
  'missing_item',
  'damaged_in_transit',
  'late_delivery',
] as const
const CLERKS = ['小周', '小林', 'Mia'] as const

export function planCase(draft: OrderDraft, now: number, random: Random): PlannedCase | null {
  const line = random.between(0, draft.lines.length - 1)
  const bought = draft.lines[line]
  const trouble = PRODUCTS.find(({ sku }) => sku === bought?.sku)?.trouble ?? 1
  const delivered = draft.deliveredAt
  const recent = delivered !== null && now - delivered < 8 * DAY_MS
  if (!bought || draft.payments.length === 0 || !random.chance(recent ? RECENT_RATE : CASE_RATE * trouble)) return null
  const reason =
    delivered === null ? random.pick(['out_of_stock', 'late_delivery', 'changed_mind'] as const) : random.pick(REASONS)
  const openAt = (delivered ?? draft.placedAt) + Math.floor(random.next() * (delivered === null ? DAY_MS : 6 * DAY_MS))
  const plan = { reason, line, quantity: random.between(1, bought.quantity), clerk: random.pick(CLERKS) }
  if (!recent) return { ...plan, openAt, steps: planSteps(openAt, draft.payments[0]!.method, random) }
  const openedLately = Math.max(delivered, now - Math.floor((0.1 + random.next()) * RECENT_HOURS * HOUR_MS))
  const steps = planStepsUntil(random.pick(STANDS), openedLately, draft.payments[0]!.method, random)
  return { ...plan, openAt: openedLately, steps: fitBefore(now, openedLately, steps) }
}

/** What happened to a case in somebody's hands happened before now: where it would not have, it went faster. */
function fitBefore(now: number, openAt: number, steps: PlannedCase['steps']): PlannedCase['steps'] {
  const tookMs = (steps.at(-1)?.at ?? openAt) - openAt
  const haste = Math.min(1, (0.9 * (now - openAt)) / Math.max(tookMs, 1))
  return steps.map(({ step, at }) => ({ step, at: openAt + Math.floor((at - openAt) * haste) }))
}
