import type { EndpointName, Input } from '../../shared/contract'
import type { CaseDetail } from '../../shared/model/case'
import { draftOrder, PLACED_AT } from './draft-order'
import type { OpenDesk } from './open-desk'

type StepName = {
  [Name in EndpointName]: Name extends `cases.${string}`
    ? Input<Name> extends { version: number }
      ? Name
      : never
    : never
}[EndpointName]
/** The part of a step's input beyond the case it is aimed at. */
type Rest<Name extends StepName> = Omit<Input<Name>, 'id' | 'version' | 'idempotencyKey'>

/** Takes a step on a case as it was last seen. */
export type TakeStep = <Name extends StepName>(
  found: { id: number; version: number },
  step: Name,
  ...rest: Record<string, never> extends Rest<Name> ? [Rest<Name>?] : [Rest<Name>]
) => Promise<CaseDetail>

export function stepper(desk: OpenDesk): TakeStep {
  return ({ id, version }, step, ...[rest]) =>
    desk.call(step, { id, version, ...rest } as unknown as Input<typeof step>)
}

export interface OneLine {
  orderId: number
  lineId: number
}

/** An order of so many units of one line at 100.00 each, delivered three days after `PLACED_AT`. */
export async function orderOfOne(
  desk: OpenDesk,
  externalNumber: string,
  { quantity = 1, priceMinor = 10_000, category = '数码' } = {},
): Promise<OneLine> {
  const line = {
    sku: 'OLD-1',
    title: '旧款耳机',
    category,
    quantity,
    listPriceMinor: priceMinor,
    statedDiscountMinor: 0,
  }
  const payments = [{ method: 'alipay', amountMinor: quantity * priceMinor, paidAt: PLACED_AT }]
  const { id } = await desk.call('orders.record', { order: draftOrder({ externalNumber, lines: [line], payments }) })
  const { lines } = await desk.call('orders.get', { id })
  return { orderId: id, lineId: lines[0]!.id }
}

/** The goods of a case come back as they should be, in the state of a new one. */
export async function bringBack(step: TakeStep, found: CaseDetail): Promise<CaseDetail> {
  const sent = await step(found, 'cases.recordShipment', { carrier: '顺丰', trackingNumber: `IN-${found.number}` })
  const received = await step(sent, 'cases.receive')
  const units = received.goodsUnits.map(({ lineId, replacementId, quantity }) => ({
    lineId,
    replacementId,
    quantity,
    outcome: 'accepted' as const,
    grade: 'A' as const,
  }))
  return step(received, 'cases.inspect', { units })
}

/** Puts everything that was inspected back on the shelf. */
export function restockAll(step: TakeStep, found: CaseDetail): Promise<CaseDetail> {
  const units = found.goodsUnits.map(({ id }) => ({ id, disposition: 'restocked' as const }))
  return step(found, 'cases.putAway', { units })
}

/** Sends the goods out and has them arrive. */
export async function deliver(step: TakeStep, found: CaseDetail): Promise<CaseDetail> {
  const shipped = await step(found, 'cases.shipOut', { carrier: '顺丰', trackingNumber: `OUT-${found.number}` })
  return step(shipped, 'cases.confirmDelivery')
}
