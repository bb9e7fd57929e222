import { useQuery } from '@pinia/colada'
import type { EntryKey } from '@pinia/colada'
import type { OrderDetail } from '../../../../shared/model/order'
import { call } from '../../../api/client'

/** Goods that an earlier exchange put in the place of a line's own, and that the buyer has. */
export interface ReplacedUnits {
  readonly id: number
  readonly lineId: number
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly unitPriceMinor: number
  /** Number of the exchange. */
  readonly number: string
}

async function deliveredBy(caseId: number): Promise<ReplacedUnits[]> {
  const { number, replacements } = await call('cases.get', { id: caseId })
  return replacements
    .filter(({ deliveredAt }) => deliveredAt !== null)
    .map(({ id, lineId, sku, title, quantity, unitPriceMinor }) => ({
      id,
      lineId,
      sku,
      title,
      quantity,
      unitPriceMinor,
      number,
    }))
}

/** The replacements of an order that could come back in turn. */
export function useReplacedUnits(order: () => OrderDetail) {
  const exchanges = () =>
    order()
      .cases.filter(({ kind }) => kind === 'exchange')
      .map(({ id }) => id)
  return useQuery({
    key: () => ['replaced-units', order().id, ...exchanges()] as EntryKey,
    query: async () => (await Promise.all(exchanges().map(deliveredBy))).flat(),
    enabled: () => exchanges().length > 0,
  })
}
