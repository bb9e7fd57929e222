import type { GenericMapping } from '../../../../shared/contract/imports'
import type { Fulfilment, OrderDraft } from '../../../../shared/model/order'
import { cutAt, readText } from '../cells/read-text'
import type { GenericSource } from './generic-order'

const TAKEN: readonly Fulfilment[] = ['paid', 'shipped', 'delivered']

/**
 * What the buyer paid: what the file states, else the whole when a listed status or a payment date says that it was paid.
 * A file that tells nothing of payments at all is read as paid in full, with a warning.
 */
export function paymentsOf(given: {
  source: GenericSource
  status: string
  paidAt: number | null
  paidMinor: number | null
  dueMinor: number
  method: string
  warnings: string[]
}): OrderDraft['payments'] {
  const { source, paidAt, paidMinor, dueMinor, warnings } = given
  const { columns } = source.mapping
  const listed = listedStatus(source.mapping, given.status)
  const tellsNothing = !columns.paid && !columns.paidAt && !columns.status
  const taken = paidAt !== null || tellsNothing || (listed !== undefined && TAKEN.includes(listed))
  const amountMinor = paidMinor ?? (taken ? dueMinor : 0)
  if (tellsNothing) warnings.push('payment_assumed')
  return amountMinor > 0 ? [{ method: cutAt(readText(given.method), 60) || 'other', amountMinor, paidAt }] : []
}

export function fulfilmentOf(mapping: GenericMapping, status: string, payments: OrderDraft['payments']): Fulfilment {
  return listedStatus(mapping, status) ?? (payments.length > 0 ? 'paid' : 'unpaid')
}

function listedStatus({ statuses }: GenericMapping, status: string): Fulfilment | undefined {
  const text = status.trim()
  return Object.hasOwn(statuses, text) ? statuses[text] : undefined
}
