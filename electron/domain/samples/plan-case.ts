import type { OrderDraft } from '../../../shared/model/order'
import { DAY_MS, HOUR_MS } from '../../../shared/time'
import { PRODUCTS } from './catalogue'
import type { Random } from './random'

/** Share of orders that become a case, before the goods' own trouble is weighed in. */
const CASE_RATE = 0.04
/** Of the orders delivered in the last days many are in somebody's hands right now, at every step of the way. */
const RECENT_RATE = 0.5
/** Waiting times from sending to the platform's word, in hours (median), by how the order was paid. */
const SETTLING_HOURS: Readonly<Record<string, number>> = { alipay: 3, wechat: 7, card: 40, gift_card: 1 }

export type PlannedStep =
  | 'startReview'
  | 'askInfo'
  | 'answerInfo'
  | 'approve'
  | 'decline'
  | 'withdraw'
  | 'send'
  | 'recordFailure'
  | 'retry'
  | 'recordSettlement'

/** A case the sample shop's buyer asks for and what its clerks do, each at an instant; what lies after `now` has not happened yet. */
export interface PlannedCase {
  openAt: number
  reason: string
  /** Position of the line and how many of its units. */
  line: number
  quantity: number
  clerk: string
  steps: { step: PlannedStep; at: number }[]
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
  const openedLately = Math.max(delivered, now - Math.floor(random.next() * 66 * HOUR_MS))
  const steps = planSteps(openedLately, draft.payments[0]!.method, random)
  return { ...plan, openAt: openedLately, steps: steps.slice(0, random.between(0, steps.length)) }
}

function planSteps(openAt: number, method: string, random: Random): PlannedCase['steps'] {
  const steps: PlannedCase['steps'] = []
  let at = openAt
  const then = (step: PlannedStep, hours: number) => {
    at += Math.ceil(hours * HOUR_MS)
    steps.push({ step, at })
  }
  if (random.chance(0.04)) {
    then('withdraw', random.around(10, 0.6))
    return steps
  }
  then('startReview', random.around(3, 0.7))
  if (random.chance(0.15)) {
    then('askInfo', random.around(1, 0.5))
    then('answerInfo', random.around(14, 0.8))
  }
  if (random.chance(0.09)) {
    then('decline', random.around(5, 0.6))
    return steps
  }
  then('approve', random.around(4, 0.7))
  then('send', random.around(2, 0.6))
  const settleHours = SETTLING_HOURS[method] ?? 12
  if (random.chance(0.12)) {
    then('recordFailure', random.around(settleHours, 0.4))
    then('retry', random.around(8, 0.5))
  }
  then('recordSettlement', random.around(settleHours, 0.5))
  return steps
}
