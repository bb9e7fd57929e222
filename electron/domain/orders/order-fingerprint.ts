import { createHash } from 'node:crypto'
import type { OrderDraft } from '../../../shared/model/order'

/** Every field that a source states, in the order it is written: what is not named here would not count. */
const FACTS = [
  ...[
    'channel',
    'externalNumber',
    'currency',
    'fulfilment',
    'placedAt',
    'paidAt',
    'shippedAt',
    'deliveredAt',
    'promisedAt',
    'segment',
  ],
  ...['buyer', 'externalId', 'name', 'email', 'phone', 'country', 'region', 'city', 'address'],
  ...['lines', 'sku', 'title', 'category', 'quantity', 'listPriceMinor', 'statedDiscountMinor'],
  ...['promotions', 'thresholdMinor', 'amountOffMinor', 'covers', 'line', 'statedMinor'],
  ...[
    'couponMinor',
    'couponIncludesStated',
    'pointsMinor',
    'platformSubsidyMinor',
    'shippingMinor',
    'taxMinor',
    'taxIncluded',
  ],
  ...['payments', 'method', 'amountMinor'],
]

/**
 * A digest of everything the source states about an order: the same twice is the same order, anything else a contradiction.
 * No segment is the same whether it is left out or said to be none.
 */
export function orderFingerprint(draft: OrderDraft): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...draft, segment: draft.segment ?? undefined }, FACTS))
    .digest('base64url')
    .slice(0, 22)
}
