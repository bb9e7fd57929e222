/** The files of the data set by their columns (misspelt as they are published), and the cells that are read of each. */
import type { Role } from './columns'

/** Files whose rows make up an order, in the order in which a group holds them. */
export const KINDS = ['orders', 'items', 'payments'] as const
export type Kind = (typeof KINDS)[number]

export const CELLS = {
  orders: [
    'order_id',
    'customer_id',
    'order_status',
    'order_purchase_timestamp',
    'order_approved_at',
    'order_delivered_carrier_date',
    'order_delivered_customer_date',
    'order_estimated_delivery_date',
  ],
  items: ['order_id', 'order_item_id', 'product_id', 'price', 'freight_value'],
  payments: ['order_id', 'payment_sequential', 'payment_type', 'payment_value'],
} as const satisfies Record<Kind, readonly string[]>

export const ROLES: readonly Role[] = [
  ...KINDS.map((name) => ({ name, needs: CELLS[name] })),
  { name: 'customers', needs: ['customer_id', 'customer_unique_id', 'customer_city', 'customer_state'] },
  { name: 'products', needs: ['product_id', 'product_category_name'] },
  { name: 'translation', needs: ['product_category_name', 'product_category_name_english'] },
  // Recognised so that a whole folder can be given, and not read.
  { name: 'reviews', needs: ['review_id', 'order_id', 'review_score'] },
  { name: 'sellers', needs: ['seller_id', 'seller_zip_code_prefix'] },
  { name: 'geolocation', needs: ['geolocation_zip_code_prefix', 'geolocation_lat', 'geolocation_lng'] },
]

/** Takes the order id of a row and its cells in the order of CELLS, after the number of cells it has. */
export function pickOlist(
  kind: Kind,
  columns: readonly string[],
): (cells: readonly string[]) => { key: string; picked: string[] } {
  const positions = CELLS[kind].map((name) => columns.indexOf(name))
  return (cells) => {
    const picked = positions.map((position) => cells[position] ?? '')
    return { key: picked[0]!.trim(), picked: [String(cells.length), ...picked] }
  }
}
