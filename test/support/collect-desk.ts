import { expect } from 'vitest'
import type { Input } from '../../shared/contract'
import type { DueInvitation, InvitationKind } from '../../shared/contract/collect'
import type { Buyer, OrderDraft } from '../../shared/model/order'
import type { ReviewTerms } from '../../shared/model/review-terms'
import { DAY_MS } from '../../shared/time'
import { draftOrder } from './draft-order'
import { openDesk, type OpenDesk } from './open-desk'

/** Midnight of the shop (Shanghai) on 2026-03-05, the day test orders are delivered. */
export const DELIVERED_ON = Date.UTC(2026, 2, 4, 16)

const NOBODY: Omit<Buyer, 'externalId'> = {
  name: '韩梅梅',
  email: null,
  phone: null,
  country: null,
  region: null,
  city: null,
  address: null,
}

/** A desk with delivered orders whose clock stands where it is put. */
export interface CollectDesk {
  readonly desk: OpenDesk
  /** Sets the clock so many days, of the shop, after the day of delivery; noon unless told otherwise. */
  onDay(day: number, msOfDay?: number): void
  at(instant: number): void
  /** Records a delivered order of a buyer of its own and answers its id. */
  buy(number: string, changes?: Partial<OrderDraft>, buyer?: Partial<Buyer>): Promise<number>
  due(kind: InvitationKind, more?: Partial<Input<'collect.due'>>): Promise<DueInvitation[]>
  /** Order numbers that are due. */
  numbers(kind: InvitationKind): Promise<string[]>
  mark(kind: InvitationKind, orderId: number, caseId?: number | null): Promise<void>
  rate(orderId: number, stars: number, body?: string): Promise<number>
  openCase(orderId: number): Promise<number>
  /** Opens a refund and settles it. */
  settleCase(orderId: number): Promise<number>
  /** Review terms of every order placed from now on. */
  under(terms: Partial<ReviewTerms>): Promise<void>
  closeSound(): Promise<void>
}

export async function openCollectDesk(): Promise<CollectDesk> {
  let now = DELIVERED_ON
  const desk = await openDesk({ clock: () => now })
  const due: CollectDesk['due'] = async (kind, more = {}) => (await desk.call('collect.due', { kind, ...more })).rows
  const openCase = async (orderId: number): Promise<number> => {
    const { lines } = await desk.call('orders.get', { id: orderId })
    const asked = {
      orderId,
      kind: 'refund' as const,
      reason: 'damaged',
      lines: [{ lineId: lines[0]!.id, quantity: 1 }],
    }
    return (await desk.call('cases.open', asked)).id
  }
  return {
    desk,
    onDay: (day, msOfDay = DAY_MS / 2) => void (now = DELIVERED_ON + day * DAY_MS + msOfDay),
    at: (instant) => void (now = instant),
    async buy(externalNumber, changes = {}, buyer = {}) {
      const order = draftOrder({
        externalNumber,
        buyer: { externalId: `b-${externalNumber}`, ...NOBODY, ...buyer },
        ...changes,
      })
      return (await desk.call('orders.record', { order })).id
    },
    due,
    numbers: async (kind) => (await due(kind)).map(({ externalNumber }) => externalNumber),
    async mark(kind, orderId, caseId = null) {
      await desk.call('collect.markSent', { via: 'copy', invitations: [{ kind, orderId, caseId }] })
    },
    async rate(orderId, stars, body) {
      const { lines } = await desk.call('orders.get', { id: orderId })
      const ratings = { product: stars, service: stars, logistics: stars }
      const comment = body === undefined ? null : { body }
      return (await desk.call('reviews.rate', { orderId, lineId: lines[0]!.id, ratings, comment })).id
    },
    openCase,
    async settleCase(orderId) {
      const id = await openCase(orderId)
      const asked = await desk.call('cases.get', { id })
      const approved = await desk.call('cases.approve', {
        id,
        version: asked.version,
        expectedTotalMinor: asked.totalMinor,
      })
      const sent = await desk.call('cases.send', { id, version: approved.version })
      await desk.call('cases.recordSettlement', { id, version: sent.version, reference: `R-${id}` })
      return id
    },
    async under(terms) {
      const versions = await desk.call('policies.list', {})
      const base = versions.find(({ document: { scope } }) => Object.values(scope).every(({ length }) => length === 0))!
      const draft = await desk.call('policies.draft', { fromVersionId: base.id })
      const document = { ...base.document, reviews: { ...base.document.reviews, ...terms } }
      const { id } = await desk.call('policies.save', { id: draft.id, document })
      await desk.call('policies.publish', { id, validFrom: now })
    },
    async closeSound() {
      const { findings } = await desk.call('desk.verify', {})
      await desk.close()
      expect(findings.filter(({ passed }) => !passed)).toEqual([])
      expect(desk.log).toEqual([])
    },
  }
}
