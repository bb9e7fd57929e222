import type { EndpointName, Output } from '../../shared/contract'
import { draftOrder, PLACED_AT } from './draft-order'

type Order = Output<'orders.find'>
type Case = Output<'cases.get'> | null

export const CLOCK_AT = PLACED_AT + 5 * 86_400_000

/** What an order goes through, and the status its case shows after each step (null: no case yet). */
export const STEPS = ['record', 'open', 'approve', 'send', 'settle'] as const
export const STATUS_AFTER: readonly (string | null)[] = [null, 'to_review', 'to_pay', 'paying', 'settled']

interface Planned {
  externalNumber: string
  command(order: Order, current: Case): { endpoint: EndpointName; input: Record<string, unknown> }
}

function caseCommand(endpoint: EndpointName, more: (current: NonNullable<Case>) => Record<string, unknown>) {
  return (_: Order, current: Case) => {
    if (!current) throw new Error('no case')
    return { endpoint, input: { id: current.id, version: current.version, ...more(current) } }
  }
}

/** Operation n of the plan: step n mod 5 of order ⌊n / 5⌋. Plain data, so the state after n operations is known beforehand. */
export function commandOf(operation: number): Planned {
  const number = Math.floor(operation / STEPS.length)
  const externalNumber = `K-${number}`
  const commands: Record<(typeof STEPS)[number], Planned['command']> = {
    record: () => ({
      endpoint: 'orders.record',
      input: { order: draftOrder({ externalNumber, placedAt: PLACED_AT + number }) },
    }),
    open: (order) => {
      const lines = [{ lineId: order?.lines[0]?.id, quantity: 1 }]
      return { endpoint: 'cases.open', input: { orderId: order?.id, reason: 'no_reason', lines } }
    },
    approve: caseCommand('cases.approve', ({ totalMinor }) => ({ expectedTotalMinor: totalMinor })),
    send: caseCommand('cases.send', () => ({})),
    settle: caseCommand('cases.recordSettlement', () => ({ reference: `R-${number}` })),
  }
  return { externalNumber, command: commands[STEPS[operation % STEPS.length] ?? 'record'] }
}

/** An order's number and the status of its case, null while it has none. */
export type Standing = readonly [externalNumber: string, status: string | null]

/** How many operations lead to what was found, taking what was found at its word. */
export function operationsIn(found: readonly Standing[]): number {
  const last = found.at(-1)
  return last ? (found.length - 1) * STEPS.length + STATUS_AFTER.indexOf(last[1]) + 1 : 0
}

/** How each order stands after the first n operations. */
export function stateAfter(operations: number): Standing[] {
  const orders = Math.ceil(operations / STEPS.length)
  return Array.from({ length: orders }, (_, number) => {
    const done = Math.min(STEPS.length, operations - number * STEPS.length)
    return [`K-${number}`, STATUS_AFTER[done - 1] ?? null]
  })
}
