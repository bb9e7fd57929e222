import { expect } from 'vitest'
import type { Input, Output } from '../../shared/contract'
import type { CaseDetail, CaseMove } from '../../shared/model/case'
import type { PolicyDocument } from '../../shared/model/policy'
import type { Reply } from '../../shared/refusals'
import type { Session } from '../../electron/domain/context'
import { draftOrder, PLACED_AT } from './draft-order'
import { openDesk, OWNER, type OpenDesk } from './open-desk'

const DAY_MS = 86_400_000

/** Two pairs of shoes and one bag for 480.00, delivered three days after 2026-03-02. */
const BOUGHT = draftOrder({
  externalNumber: 'C-1',
  lines: [
    { sku: 'SHOE', title: '帆布鞋', category: 'shoes', quantity: 2, listPriceMinor: 12_000, statedDiscountMinor: 0 },
    { sku: 'BAG', title: '双肩包', category: 'bags', quantity: 1, listPriceMinor: 24_000, statedDiscountMinor: 0 },
  ],
  buyer: {
    externalId: 'b-1',
    name: '李雷',
    email: null,
    phone: null,
    country: null,
    region: null,
    city: null,
    address: null,
  },
})

/** One order at a desk whose clock goes on only when told to. */
export interface CaseDesk {
  readonly desk: OpenDesk
  readonly orderId: number
  readonly lineIds: readonly number[]
  now(): number
  pass(ms: number): void
  /** Opens a case for so many units of a line (from 0) unless told otherwise. */
  open(request?: Partial<Input<'cases.open'>> & { line?: number; quantity?: number }): Promise<CaseDetail>
  /** Takes a move on the case as it was seen last. @throws Refusal */
  move(found: CaseDetail, move: CaseMove | 'setDeadline' | 'setFreight', input?: object): Promise<CaseDetail>
  /** The reply to a move, as it is. */
  ask(found: CaseDetail, move: CaseMove, input?: object, session?: Session): Promise<Reply<CaseDetail>>
  /** Approves or grants what the quote says. */
  approve(found: CaseDetail): Promise<CaseDetail>
  grant(found: CaseDetail): Promise<CaseDetail>
  /** Sends and settles what is owed. */
  settle(found: CaseDetail, reference?: string): Promise<CaseDetail>
  order(): Promise<Output<'orders.get'>>
  /** A policy for every order from now on, and an order under it. */
  under(change: (document: PolicyDocument) => PolicyDocument): Promise<void>
  /** Nothing is logged, every check passes, the statistics are those of the rows, and the ledger balances. */
  closeSound(): Promise<void>
}

export async function openCaseDesk(): Promise<CaseDesk> {
  let now = PLACED_AT + 5 * DAY_MS
  let orders = 0
  const desk = await openDesk({ clock: () => now })
  const buy = async (at: number): Promise<{ orderId: number; lineIds: number[] }> => {
    const shift = at - PLACED_AT
    const order = { ...BOUGHT, externalNumber: `C-${++orders}`, placedAt: at, paidAt: at, shippedAt: at + DAY_MS }
    const { id } = await desk.call('orders.record', { order: { ...order, deliveredAt: BOUGHT.deliveredAt! + shift } })
    const { lines } = await desk.call('orders.get', { id })
    return { orderId: id, lineIds: lines.map((line) => line.id) }
  }
  let bought = await buy(PLACED_AT)
  const ask: CaseDesk['ask'] = (found, move, input = {}, session = OWNER) =>
    desk.app.call(session, `cases.${move}`, { id: found.id, version: found.version, ...input }) as Promise<
      Reply<CaseDetail>
    >
  const move: CaseDesk['move'] = (found, name, input = {}) =>
    (desk.call as (endpoint: string, sent: object) => Promise<CaseDetail>)(`cases.${name}`, {
      id: found.id,
      version: found.version,
      ...input,
    })
  return {
    desk,
    get orderId() {
      return bought.orderId
    },
    get lineIds() {
      return bought.lineIds
    },
    now: () => now,
    pass: (ms) => void (now += ms),
    open: ({ line = 0, quantity = 1, ...request } = {}) =>
      desk.call('cases.open', {
        orderId: bought.orderId,
        kind: 'return',
        reason: 'no_reason',
        lines: [{ lineId: bought.lineIds[line]!, quantity }],
        ...request,
      }),
    move,
    ask,
    approve: (found) => move(found, 'approve', { expectedTotalMinor: found.totalMinor }),
    grant: (found) => move(found, 'grant', { expectedTotalMinor: found.totalMinor, expectedDueMinor: found.dueMinor }),
    settle: async (found, reference = `REF-${found.number}`) =>
      move(await move(found, 'send'), 'recordSettlement', { reference }),
    order: () => desk.call('orders.get', { id: bought.orderId }),
    async under(change) {
      await publish(desk, change, now)
      now += DAY_MS
      bought = await buy(now)
      now += 5 * DAY_MS
    },
    async closeSound() {
      const { findings } = await desk.call('desk.verify', {})
      const balances = await desk.call('ledger.balances', {})
      await desk.close()
      expect(findings.filter(({ passed }) => !passed)).toEqual([])
      expect(balances.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
      expect(desk.log).toEqual([])
    },
  }
}

/** Publishes a changed copy of the policy that fits every order, in force from now on. */
async function publish(
  desk: OpenDesk,
  change: (document: PolicyDocument) => PolicyDocument,
  validFrom: number,
): Promise<void> {
  const versions = await desk.call('policies.list', {})
  const base = versions.find(({ document: { scope } }) => Object.values(scope).every(({ length }) => length === 0))!
  const draft = await desk.call('policies.draft', { fromVersionId: base.id })
  const { id } = await desk.call('policies.save', { id: draft.id, document: change(base.document) })
  await desk.call('policies.publish', { id, validFrom })
}
