/** A shop at work: orders come in and cases are opened, moved and reopened at random, by way of the endpoints only. */
import type { Output } from '../../shared/contract'
import { DISPOSITIONS, GRADES } from '../../shared/model/goods'
import { CASE_KINDS } from '../../shared/model/policy'
import { DAY_MS, HOUR_MS } from '../../shared/time'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { OWNER, type OpenDesk } from '../support/open-desk'
import { between, pick, type Random } from '../support/seed'

type Case = Output<'cases.get'>

export interface Walk {
  /** The desk's clock; it only goes forward. */
  now: number
  orders: number[]
  cases: number[]
  /** Steps that were taken, by name; refusals are not. */
  taken: Map<string, number>
}

export function startWalk(): Walk {
  return { now: PLACED_AT, orders: [], cases: [], taken: new Map() }
}

export async function walk(desk: OpenDesk, state: Walk, random: Random, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    state.now += between(random, 0, 6 * HOUR_MS)
    const name = await takeStep(desk, state, random)
    if (name) state.taken.set(name, (state.taken.get(name) ?? 0) + 1)
  }
}

function takeStep(desk: OpenDesk, state: Walk, random: Random): Promise<string | null> {
  const dice = random()
  if (dice < 0.1 || state.orders.length === 0) return recordOrder(desk, state, random)
  if (dice < 0.3 || state.cases.length === 0) return openCase(desk, state, random)
  return moveCase(desk, state, random)
}

async function recordOrder(desk: OpenDesk, state: Walk, random: Random): Promise<string> {
  const placedAt = state.now - between(random, 0, 5) * DAY_MS
  const { id } = await desk.call('orders.record', {
    order: draftOrder({
      externalNumber: `W-${state.orders.length}`,
      channel: pick(random, ['taobao', 'jd']),
      currency: pick(random, ['CNY', 'USD']),
      placedAt,
      paidAt: placedAt,
      shippedAt: placedAt,
      deliveredAt: placedAt + DAY_MS,
      segment: pick(random, [null, 'vip', 'new']),
      // The same product may stand on two lines.
      lines: Array.from({ length: between(random, 1, 3) }, () => between(random, 0, 4)).map((ware) => ({
        sku: `S${ware}`,
        title: `Ware ${ware}`,
        category: [null, '家居', '家居', '数码', '服饰'][ware]!,
        quantity: between(random, 1, 4),
        listPriceMinor: between(random, 0, 9_000),
        statedDiscountMinor: 0,
      })),
    }),
  })
  state.orders.push(id)
  return 'record'
}

/** Who is at the desk when a case is moved; cases are opened by another. */
const AGENTS = ['林', 'Mia']
const REASONS = ['damaged', 'quality_defect', 'not_as_described', 'no_reason', 'changed_mind'] as const

async function openCase(desk: OpenDesk, state: Walk, random: Random): Promise<string | null> {
  const order = await desk.call('orders.get', { id: pick(random, state.orders) })
  const line = pick(random, order.lines)
  const kind = pick(random, CASE_KINDS)
  const quantity = between(random, 1, line.quantity)
  const partMinor = kind === 'refund' && random() < 0.2 ? between(random, 1, 500) : null
  const opened = await desk.ask('cases.open', {
    orderId: order.id,
    kind,
    reason: pick(random, REASONS),
    lines: [{ lineId: line.id, quantity, partMinor }],
    shipFirst: random() < 0.3,
    replacements: kind === 'exchange' ? [replacementFor(line.id, quantity, random)] : [],
  })
  if (opened.ok) state.cases.push(opened.value.id)
  return opened.ok ? `open ${kind}` : null
}

function replacementFor(lineId: number, quantity: number, random: Random) {
  return {
    lineId,
    sku: `S${between(random, 3, 6)}`,
    title: 'Other ware',
    quantity,
    unitPriceMinor: between(random, 0, 9_000),
  }
}

type Inputs = Readonly<Record<Case['moves'][number], (current: Case, random: Random) => object>>

const noted = () => ({ note: '记一笔' })
const nothing = () => ({})
const parcel = ({ number }: Case) => ({ carrier: 'SF', trackingNumber: `SF-${number}` })

const INPUTS: Inputs = {
  startReview: nothing,
  askInfo: () => ({ question: '照片？' }),
  answerInfo: () => ({ answer: '已补' }),
  approve: ({ totalMinor }) => ({ expectedTotalMinor: totalMinor }),
  grant: ({ totalMinor, dueMinor }) => ({ expectedTotalMinor: totalMinor, expectedDueMinor: dueMinor }),
  decline: () => ({ declineCode: 'evidence_insufficient' }),
  counter: (_, random) => ({ amountMinor: between(random, 1, 500), message: '补偿' }),
  acceptOffer: nothing,
  refuseOffer: nothing,
  appeal: noted,
  withdraw: nothing,
  expire: nothing,
  reopen: noted,
  convert: ({ lines }, random) => {
    const kind = pick(random, CASE_KINDS)
    const replacements =
      kind === 'exchange' ? lines.map(({ lineId, quantity }) => replacementFor(lineId, quantity, random)) : []
    return { kind, reason: pick(random, REASONS), replacements, note: '改办' }
  },
  recordShipment: parcel,
  receive: nothing,
  recordLoss: nothing,
  inspect: ({ goodsUnits }, random) => ({
    units: goodsUnits.map(({ lineId, replacementId, quantity }) => ({
      lineId,
      replacementId,
      quantity,
      outcome: pick(random, ['accepted', 'accepted', 'accepted', 'damaged', 'short', 'wrong_item', 'not_ours']),
      grade: pick(random, GRADES),
    })),
  }),
  putAway: ({ goodsUnits }, random) => ({
    units: goodsUnits
      .filter(({ state }) => state === 'inspected')
      .map(({ id }) => ({ id, disposition: pick(random, DISPOSITIONS) })),
  }),
  diagnose: (_, random) => ({ faultFound: '主板', labourMinor: between(random, 0, 900), days: 3, covered: false }),
  acceptQuote: nothing,
  refuseQuote: nothing,
  startRepair: nothing,
  waitParts: nothing,
  partsArrived: nothing,
  finishRepair: nothing,
  giveUpRepair: nothing,
  shipOut: parcel,
  confirmDelivery: nothing,
  chargeUnreturned: ({ replacements }) => ({
    expectedDueMinor: replacements.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0),
  }),
  send: nothing,
  recordSettlement: ({ number }) => ({ reference: `REF-${number}` }),
  recordFailure: () => ({ message: '账户异常' }),
  retry: nothing,
  markUnknown: nothing,
  collect: ({ number }) => ({ method: 'alipay', reference: `IN-${number}` }),
  waive: noted,
}

/** Moves that lead back or aside; taken less often, so that cases come to their end. */
const AROUND: readonly Case['moves'][number][] = [
  'startReview',
  'askInfo',
  'decline',
  'counter',
  'appeal',
  'withdraw',
  'expire',
  'reopen',
  'convert',
]

async function moveCase(desk: OpenDesk, state: Walk, random: Random): Promise<string | null> {
  const found = await desk.ask('cases.get', { id: pick(random, state.cases) })
  if (!found.ok || found.value.moves.length === 0) return null
  const current = found.value
  const onward = current.moves.filter((move) => !AROUND.includes(move))
  const move = pick(random, onward.length > 0 && random() < 0.85 ? onward : current.moves)
  const reply = await desk.app.call({ ...OWNER, actor: pick(random, AGENTS) }, `cases.${move}`, {
    id: current.id,
    version: current.version,
    ...INPUTS[move](current, random),
  })
  return reply.ok ? move : null
}
