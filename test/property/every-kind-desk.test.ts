import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract'
import type { CaseDetail } from '../../shared/model/case'
import type { OrderDetail } from '../../shared/model/order'
import { floorShare, sumMinor } from '../../shared/money'
import { Refusal } from '../../shared/refusals'
import { allocateOrder } from '../../electron/domain/orders/allocate-order'
import { PLACED_AT } from '../support/draft-order'
import { finishCase } from '../support/finish-case'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { randomOrder } from '../support/random-order'
import { between, pick, seededRandom, seedFor, type Random } from '../support/seed'

const ORDERS = Number(process.env.AFTERDESK_DESK_ORDERS ?? 60)
const DAY_MS = 86_400_000
type Asked = Input<'cases.open'>

let desk: OpenDesk
beforeAll(async () => void (desk = await openDesk({ clock: () => PLACED_AT + 5 * DAY_MS })))
afterAll(() => desk.close())

async function sell(random: Random, number: number): Promise<number> {
  const draft = randomOrder(random)
  const paid = { method: 'alipay', amountMinor: allocateOrder(draft).totals.dueMinor, paidAt: draft.paidAt }
  const order = { ...draft, currency: 'CNY', externalNumber: `K-${number}`, payments: [paid] }
  return (await desk.call('orders.record', { order })).id
}

/** What is still with the buyer, as requests would name it: own units first, then what exchanges sent. */
async function kept(order: OrderDetail): Promise<Asked['lines']> {
  const details = await Promise.all(order.cases.map(({ id }) => desk.call('cases.get', { id })))
  const granted = details.filter((each) => each.granted)
  const unitsIn = (lineId: number, replacementId: number | null) =>
    sumMinor(granted.map(({ rows }) => sumMinor(rows.map((row) => taken(row, lineId, replacementId)))))
  const sent = granted.flatMap(({ replacements }) => replacements)
  return [
    ...order.lines.map(({ id, quantity }) => ({
      lineId: id,
      replacementId: null,
      quantity: quantity - unitsIn(id, null),
    })),
    ...sent.map(({ id, lineId, quantity }) => ({
      lineId,
      replacementId: id,
      quantity: quantity - unitsIn(lineId, id),
    })),
  ].filter(({ quantity }) => quantity > 0)
}

/** Units that a row took of the line's own, or of a replacement. */
function taken(
  { kind, rule, lineId: of, inputs }: CaseDetail['rows'][number],
  lineId: number,
  id: number | null,
): number {
  if (of !== lineId) return 0
  const units = Number(inputs.toUnit ?? 0) - Number(inputs.fromUnit ?? 0)
  if (id !== null) return kind === 'exchange_difference' && inputs.replacementId === id ? units : 0
  if (inputs.replacementId !== undefined) return 0
  return (kind === 'base' && rule !== 'line.part') || kind === 'exchange_credit' ? units : 0
}

function someOf(lines: NonNullable<Asked['lines']>, random: Random): NonNullable<Asked['lines']> {
  const first = pick(random, lines)
  return [{ ...first, quantity: between(random, 1, first.quantity) }]
}

async function oneCase(order: OrderDetail, lines: NonNullable<Asked['lines']>, random: Random): Promise<CaseDetail> {
  const kind = pick(random, ['refund', 'return', 'exchange', 'repair'] as const)
  const asked: Asked = { orderId: order.id, kind, reason: 'quality_defect', lines }
  if (kind === 'exchange')
    asked.replacements = lines.map(({ lineId, quantity }) => {
      const { paidMinor, quantity: of } = order.lines.find(({ id }) => id === lineId)!
      const unitPriceMinor = floorShare(paidMinor, between(random, 0, 200), 100 * of)
      return { lineId, sku: 'NEW', title: 'New', quantity, unitPriceMinor }
    })
  return finishCase(desk, await opened(asked), random)
}

async function opened(asked: Asked): Promise<CaseDetail> {
  try {
    return await desk.call('cases.open', asked)
  } catch (error) {
    const details = error instanceof Refusal ? [error.code, error.details] : []
    throw new Error(`not opened: ${JSON.stringify({ asked, details })}`, { cause: error })
  }
}

/** Repairs are paid for and not given back with the goods. */
async function chargedForRepairs({ cases }: OrderDetail): Promise<number> {
  const repairs = cases.filter(({ kind }) => kind === 'repair').map(({ id }) => desk.call('cases.get', { id }))
  return sumMinor((await Promise.all(repairs)).map(({ money, dueMinor }) => (money === 'collected' ? dueMinor : 0)))
}

/** What is left of an order once a random mix of cases has ended and everything was given back: nothing, or it is said. */
async function leftOf(random: Random, number: number): Promise<string | null> {
  const id = await sell(random, number)
  let order = await desk.call('orders.get', { id })
  if (order.paidMinor === 0) return null
  for (let cases = between(random, 1, 3); cases > 0; cases--) {
    const lines = await kept(order)
    if (lines.length === 0 || order.remainingMinor === 0) break
    await oneCase(order, someOf(lines, random), random)
    order = await desk.call('orders.get', { id })
  }
  for (let lines = await kept(order); lines.length > 0 && order.remainingMinor > 0; lines = await kept(order)) {
    const one = [lines[0]!]
    const asked = { orderId: id, kind: 'refund', reason: 'quality_defect', lines: one } satisfies Asked
    await finishCase(desk, await opened(asked), random)
    order = await desk.call('orders.get', { id })
  }
  const expected = order.paidMinor - (await chargedForRepairs(order))
  if (order.refundedMinor !== expected) return `order ${number}: ${order.refundedMinor} refunded of ${expected}`
  return order.openCases === 0 ? null : `order ${number}: ${order.openCases} cases still open`
}

describe('random mixes of the four kinds through the desk', () => {
  it(
    `leave nothing unrefunded over ${ORDERS} orders, and every check of the desk passes`,
    { timeout: 1_200_000 },
    async () => {
      const random = seededRandom(seedFor('orders at a real desk'))
      const wrong: string[] = []
      for (let number = 0; number < ORDERS; number++) {
        const left = await leftOf(random, number)
        if (left) wrong.push(left)
      }
      expect(wrong).toEqual([])
      const { findings } = await desk.call('desk.verify', {})
      expect(findings.filter(({ passed }) => !passed)).toEqual([])
      expect(desk.log).toEqual([])
    },
  )
})
