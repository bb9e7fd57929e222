import type { OrderDraft } from '../../../shared/model/order'
import type { CaseMove } from '../../../shared/model/case'
import type { CaseKind } from '../../../shared/model/policy'
import { DAY_MS, HOUR_MS } from '../../../shared/time'
import { DURABLE, PRODUCTS, type SampleProduct } from './catalogue'
import { drawCourse, stepsOf, type Course } from './courses'
import { drawFinding, type SampleFinding } from './findings'
import type { Random } from './random'
import { STANDS } from './stands'
import type { Wait } from './waits'

/** Share of orders that become a case, before the goods' own trouble is weighed in. */
const CASE_RATE = 0.04
/** Of the orders delivered in the last days nearly all are in somebody's hands right now, at every step of the way. */
const RECENT_RATE = 0.96
const RECENT_DAYS = 8
/** A recent case was opened at most so long ago. */
const RECENT_HOURS = 66
/** Share of repaired units that come back for the same fault, and of exchanged ones that are returned. */
const AGAIN_RATE = 0.18

export interface PlannedStep {
  step: CaseMove
  at: number
}

/** A case the sample shop's buyer asks for and what its clerks do, each at an instant; what lies after `now` has not happened yet. */
export interface PlannedCase {
  openAt: number
  kind: CaseKind
  reason: string
  /** Position of the line and how many of its units. */
  line: number
  quantity: number
  clerk: string
  course: Course
  /** What the shop's people find in the parcel and in the unit. */
  finding: SampleFinding
  /** Units that an exchange of the same order put in the place of the first. */
  ofReplacement: boolean
  steps: PlannedStep[]
}

const REASONS: Readonly<Record<CaseKind, readonly string[]>> = {
  refund: ['not_as_described', 'damaged', 'missing_item', 'damaged_in_transit', 'late_delivery', 'quality_defect'],
  return: ['no_reason', 'no_reason', 'no_reason', 'changed_mind', 'quality_defect', 'not_as_described', 'wrong_item'],
  exchange: ['quality_defect', 'quality_defect', 'wrong_item', 'not_as_described', 'ordered_by_mistake', 'damaged'],
  repair: ['quality_defect', 'quality_defect', 'quality_defect', 'damaged'],
}
const CLERKS = ['小周', '小林', 'Mia'] as const

/** The cases of order `index`, first to last; none for most orders. */
export function planCases(draft: OrderDraft, index: number, now: number, random: Random): PlannedCase[] {
  const line = random.between(0, draft.lines.length - 1)
  const bought = draft.lines[line]
  const product = PRODUCTS.find(({ sku }) => sku === bought?.sku)
  const delivered = draft.deliveredAt
  const recent = delivered !== null && now - delivered < RECENT_DAYS * DAY_MS
  if (!bought || !product || draft.payments.length === 0) return []
  if (!random.chance(recent ? RECENT_RATE : CASE_RATE * product.trouble)) return []
  const asked = { line, bought: bought.quantity, method: draft.payments[0]!.method, product }
  if (delivered === null) return [planUndelivered(draft, asked, random)]
  if (recent) return [planStanding(STANDS[index % STANDS.length]!, delivered, now, asked, random)]
  const first = planFinished(drawKind(product, random), delivered, asked, random)
  return random.chance(AGAIN_RATE) ? [first, ...planAgain(first, asked, random)] : [first]
}

interface Asked {
  line: number
  bought: number
  method: string
  product: SampleProduct
}

/** Only what lasts is worth mending. */
function drawKind({ category }: SampleProduct, random: Random): CaseKind {
  const drawn = random.next()
  if (drawn < 0.36) return 'refund'
  if (drawn < 0.68) return 'return'
  return drawn < 0.82 || !DURABLE.includes(category) ? 'exchange' : 'repair'
}

/** What has not arrived is paid back. */
function planUndelivered(draft: OrderDraft, asked: Asked, random: Random): PlannedCase {
  const openAt = draft.placedAt + Math.floor(random.next() * DAY_MS)
  const reason = random.pick(['out_of_stock', 'late_delivery', 'changed_mind'] as const)
  return { ...plan('refund', drawCourse(random), openAt, asked, random), reason }
}

/** Most ask within a week; a repair is asked for when something breaks. */
function planFinished(kind: CaseKind, delivered: number, asked: Asked, random: Random): PlannedCase {
  const withinMs = kind === 'repair' ? 210 * DAY_MS : 6 * DAY_MS
  const openAt = delivered + Math.floor(random.next() * withinMs)
  return plan(kind, drawCourse(random), openAt, asked, random)
}

/** A repaired unit breaks again, and a replacement is not what the buyer wanted either. */
function planAgain(first: PlannedCase, asked: Asked, random: Random): PlannedCase[] {
  const ended = first.steps.at(-1)
  if (!ended || (first.kind !== 'repair' && first.kind !== 'exchange')) return []
  const ofReplacement = first.kind === 'exchange'
  const openAt = ended.at + Math.floor((0.5 + random.next() * (ofReplacement ? 4 : 40)) * DAY_MS)
  const next = plan(ofReplacement ? 'return' : 'repair', drawCourse(random), openAt, asked, random)
  return [{ ...next, reason: ofReplacement ? 'quality_defect' : first.reason, quantity: first.quantity, ofReplacement }]
}

function planStanding(
  { kind, course, last }: (typeof STANDS)[number],
  delivered: number,
  now: number,
  asked: Asked,
  random: Random,
): PlannedCase {
  const openAt = Math.max(delivered, now - Math.floor((0.1 + random.next()) * RECENT_HOURS * HOUR_MS))
  const whole = plan(kind, course, openAt, asked, random)
  const steps = whole.steps.slice(0, whole.steps.findLastIndex(({ step }) => step === last) + 1)
  return { ...whole, steps: fitBefore(now, openAt, steps) }
}

function plan(kind: CaseKind, course: Course, openAt: number, asked: Asked, random: Random): PlannedCase {
  return {
    openAt,
    kind,
    reason: random.pick(REASONS[kind]),
    line: asked.line,
    // A unit that is exchanged or mended is one that can be pointed at.
    quantity: kind === 'exchange' || kind === 'repair' ? 1 : random.between(1, asked.bought),
    clerk: random.pick(CLERKS),
    course,
    finding: drawFinding(asked.product.category, random),
    ofReplacement: false,
    steps: timed(openAt, stepsOf(kind, course, asked.method, random)),
  }
}

function timed(openAt: number, waits: readonly Wait[]): PlannedStep[] {
  let at = openAt
  return waits.map(([step, hours]) => ({ step, at: (at += Math.ceil(hours * HOUR_MS)) }))
}

/** What happened to a case in somebody's hands happened before now: where it would not have, it went faster. */
function fitBefore(now: number, openAt: number, steps: readonly PlannedStep[]): PlannedStep[] {
  const tookMs = (steps.at(-1)?.at ?? openAt) - openAt
  const haste = Math.min(1, (0.9 * (now - openAt)) / Math.max(tookMs, 1))
  return steps.map(({ step, at }) => ({ step, at: openAt + Math.floor((at - openAt) * haste) }))
}
