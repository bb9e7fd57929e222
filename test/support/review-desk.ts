import { expect } from 'vitest'
import type { Input, Output } from '../../shared/contract'
import type { ReviewDetail } from '../../shared/model/review'
import type { ReviewTerms } from '../../shared/model/review-terms'
import type { Reply } from '../../shared/refusals'
import type { Session } from '../../electron/domain/context'
import { draftOrder, PLACED_AT } from './draft-order'
import { openDesk, OWNER, type OpenDesk } from './open-desk'

export const DAY_MS = 86_400_000

const blank = { externalId: null, phone: null, country: null, region: null, city: null, address: null }
/** 李雷 bought two pairs of shoes and a bag. */
const BOUGHT = draftOrder({
  externalNumber: 'R-1',
  lines: [
    { sku: 'SHOE', title: '帆布鞋', category: 'shoes', quantity: 2, listPriceMinor: 12_000, statedDiscountMinor: 0 },
    { sku: 'BAG', title: '双肩包', category: 'bags', quantity: 1, listPriceMinor: 24_000, statedDiscountMinor: 0 },
  ],
  buyer: { ...blank, name: '李雷', email: 'Li.Lei@example.com' },
})

export interface BoughtOrder {
  id: number
  lineIds: number[]
}

/** A desk whose clock goes on only when told to, ten days after the first order was placed, seven after its delivery. */
export interface ReviewDesk {
  readonly desk: OpenDesk
  readonly order: BoughtOrder
  now(): number
  pass(ms: number): void
  /** Records an order under the policy in force. */
  buy(changes?: Partial<Parameters<typeof draftOrder>[0]>): Promise<BoughtOrder>
  /** Rates a line (from 0) with the same stars throughout, or as told. */
  rate(
    request?: Partial<Input<'reviews.rate'>> & { line?: number; stars?: number; body?: string },
  ): Promise<ReviewDetail>
  /** The reply to one of the author's moves on a review as it was seen last. */
  ask(found: ReviewDetail, move: string, input?: object, session?: Session): Promise<Reply<ReviewDetail>>
  /** @throws Refusal */
  move(found: ReviewDetail, move: string, input?: object): Promise<ReviewDetail>
  statusOf(order?: BoughtOrder): Promise<Output<'orders.get'>['reviewStatus']>
  /** Review terms for every order from now on, and an order under them that was delivered a week ago. */
  under(terms: Partial<ReviewTerms>): Promise<void>
  /** Nothing is logged and every check passes. */
  closeSound(): Promise<void>
}

export async function openReviewDesk(): Promise<ReviewDesk> {
  let now = PLACED_AT + 10 * DAY_MS
  let orders = 0
  const desk = await openDesk({ clock: () => now })
  const buy: ReviewDesk['buy'] = async (changes = {}) => {
    const externalNumber = `R-${++orders}`
    const { id } = await desk.call('orders.record', { order: { ...BOUGHT, externalNumber, ...changes } })
    const { lines } = await desk.call('orders.get', { id })
    return { id, lineIds: lines.map((line) => line.id) }
  }
  let order = await buy()
  const ask: ReviewDesk['ask'] = (found, move, input = {}, session = OWNER) =>
    desk.app.call(session, `reviews.${move}`, { id: found.id, version: found.version, ...input }) as Promise<
      Reply<ReviewDetail>
    >
  return {
    desk,
    get order() {
      return order
    },
    now: () => now,
    pass: (ms) => void (now += ms),
    buy,
    rate: ({ line = 0, stars = 5, body, ...request } = {}) =>
      desk.call('reviews.rate', {
        orderId: order.id,
        lineId: order.lineIds[line]!,
        ratings: { product: stars },
        comment: body === undefined ? null : { body },
        ...request,
      }),
    ask,
    move: (found, move, input = {}) =>
      (desk.call as (endpoint: string, sent: object) => Promise<ReviewDetail>)(`reviews.${move}`, {
        id: found.id,
        version: found.version,
        ...input,
      }),
    statusOf: async (of = order) => (await desk.call('orders.get', { id: of.id })).reviewStatus,
    async under(terms) {
      await publishTerms(desk, terms, now)
      now += DAY_MS
      const times = { placedAt: now, paidAt: now, shippedAt: now + DAY_MS, deliveredAt: now + 3 * DAY_MS }
      now += 10 * DAY_MS
      order = await buy(times)
    },
    async closeSound() {
      const { findings } = await desk.call('desk.verify', {})
      await desk.close()
      expect(findings.filter(({ passed }) => !passed)).toEqual([])
      expect(desk.log).toEqual([])
    },
  }
}

async function publishTerms(desk: OpenDesk, terms: Partial<ReviewTerms>, validFrom: number): Promise<void> {
  const versions = await desk.call('policies.list', {})
  const base = versions.find(({ document: { scope } }) => Object.values(scope).every(({ length }) => length === 0))!
  const draft = await desk.call('policies.draft', { fromVersionId: base.id })
  const document = { ...base.document, reviews: { ...base.document.reviews, ...terms } }
  const { id } = await desk.call('policies.save', { id: draft.id, document })
  await desk.call('policies.publish', { id, validFrom })
}
