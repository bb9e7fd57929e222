/** A shop at work: orders come in and cases are opened, moved and reopened at random, by way of the endpoints only. */
import type { Output } from '../../shared/contract'
import { DAY_MS, HOUR_MS } from '../../shared/time'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import type { OpenDesk } from '../support/open-desk'
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
  if (dice < 0.25 || state.orders.length === 0) return recordOrder(desk, state, random)
  if (dice < 0.5 || state.cases.length === 0) return openCase(desk, state, random)
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
      lines: Array.from({ length: between(random, 1, 3) }, (_, line) => ({
        sku: `S${line}`,
        title: `Ware ${line}`,
        category: null,
        quantity: between(random, 1, 4),
        listPriceMinor: between(random, 0, 9_000),
        statedDiscountMinor: 0,
      })),
    }),
  })
  state.orders.push(id)
  return 'record'
}

async function openCase(desk: OpenDesk, state: Walk, random: Random): Promise<string | null> {
  const order = await desk.call('orders.get', { id: pick(random, state.orders) })
  const line = pick(random, order.lines)
  const partMinor = random() < 0.2 ? between(random, 1, 500) : null
  const opened = await desk.ask('cases.open', {
    orderId: order.id,
    reason: pick(random, ['damaged', 'quality_defect', 'not_as_described', 'no_reason']),
    lines: [{ lineId: line.id, quantity: between(random, 1, line.quantity), partMinor }],
  })
  if (opened.ok) state.cases.push(opened.value.id)
  return opened.ok ? 'open' : null
}

const INPUTS: Readonly<Record<Case['moves'][number], (current: Case) => object>> = {
  startReview: () => ({}),
  askInfo: () => ({ question: '照片？' }),
  answerInfo: () => ({ answer: '已补' }),
  approve: ({ quote, totalMinor }) => ({ expectedTotalMinor: quote?.totalMinor ?? totalMinor }),
  decline: () => ({ declineCode: 'evidence_insufficient' }),
  withdraw: () => ({}),
  send: () => ({}),
  recordSettlement: ({ number }) => ({ reference: `REF-${number}` }),
  recordFailure: () => ({ message: '账户异常' }),
  retry: () => ({}),
  reopen: () => ({ note: '重新处理' }),
}

async function moveCase(desk: OpenDesk, state: Walk, random: Random): Promise<string | null> {
  const found = await desk.ask('cases.get', { id: pick(random, state.cases) })
  if (!found.ok || found.value.moves.length === 0) return null
  const current = found.value
  const move = pick(random, current.moves)
  const reply = await desk.app.call({ actor: 'test', role: 'owner', shell: 'test' }, `cases.${move}`, {
    id: current.id,
    version: current.version,
    ...INPUTS[move](current),
  })
  return reply.ok ? move : null
}
