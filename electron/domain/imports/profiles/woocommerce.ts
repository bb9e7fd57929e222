/**
 * WooCommerce order exports: one row per order with its lines in `line_item_1` … or `order_items`, one row per line, or
 * order totals alone.
 */
import type { Table } from '../../files/reading/open-table'
import { cellAt, loadRole, pickColumns, recogniseRole, type Columns } from './columns'
import { groupAdjacent } from './group-adjacent'
import type { Profile } from './profile'
import { readInHandfuls } from './read-order'
import { readWooOrder } from './woocommerce-order'

const NAMES = {
  number: ['order_number', 'order_id', 'order number', 'order id'],
  placedAt: ['order_date', 'date_created', 'order date', 'date'],
  status: ['order_status', 'status', 'order status'],
  paidAt: ['paid_date', 'date_paid'],
  completedAt: ['completed_date', 'date_completed'],
  currency: ['order_currency', 'currency'],
  total: ['order_total', 'total', 'order total'],
  shipping: ['shipping_total', 'order_shipping'],
  shippingTax: ['shipping_tax_total', 'shipping_tax'],
  fees: ['fee_total'],
  tax: ['tax_total', 'order_tax', 'total_tax'],
  discount: ['discount_total', 'cart_discount'],
  method: ['payment_method_title', 'payment_method'],
  customer: ['customer_id', 'customer_user'],
  firstName: ['billing_first_name', 'shipping_first_name'],
  lastName: ['billing_last_name', 'shipping_last_name'],
  email: ['billing_email', 'customer_email'],
  phone: ['billing_phone', 'shipping_phone'],
  address1: ['shipping_address_1', 'billing_address_1'],
  address2: ['shipping_address_2', 'billing_address_2'],
  city: ['shipping_city', 'billing_city'],
  state: ['shipping_state', 'billing_state'],
  country: ['shipping_country', 'billing_country'],
  orderItems: ['order_items', 'line_items'],
  itemName: ['item_name', 'product_name', 'line_item_name', 'item name', 'product name'],
  itemSku: ['item_sku', 'product_sku', 'sku', 'line_item_sku'],
  itemQuantity: ['item_quantity', 'quantity', 'qty', 'line_item_quantity', 'product_qty'],
  itemPrice: ['item_price', 'product_price', 'unit_price', 'price', 'item_cost'],
  itemTotal: ['item_total', 'line_total', 'line_item_total'],
  itemSubtotal: ['item_subtotal', 'line_subtotal', 'line_item_subtotal'],
  itemCategory: ['item_category', 'product_category', 'category'],
} as const

export interface WooSource {
  columns: Columns<keyof typeof NAMES>
  /** Positions of `line_item_1`, `line_item_2` … */
  lineItems: readonly number[]
  width: number
}

const ROLES = [
  {
    name: 'orders',
    needs: [
      'order_number|order_id|order number|order id',
      'order_date|date_created|order date|date',
      'order_status|status|order status',
      'order_total|total|order total',
    ],
  },
]

export const woocommerce: Profile = {
  recognise: (columns) => recogniseRole(columns, ROLES)?.role.name ?? null,
  async *read(tables, options) {
    const sources = tables.map(sourceOf)
    const begins: Parameters<typeof groupAdjacent>[1] = (row, before, file) => {
      const { columns, lineItems } = sources[file]!
      const perLine = lineItems.length === 0 && columns.orderItems < 0 && columns.itemQuantity >= 0
      return !perLine || cellAt(row, columns.number).trim() !== cellAt(before, columns.number).trim()
    }
    for await (const groups of groupAdjacent(tables, begins, options.progress)) {
      yield* readInHandfuls(groups, (group) => readWooOrder(group, sources[group.rows[0]!.file]!, options))
    }
  },
}

/** @throws Refusal import.unrecognised_file, import.missing_columns */
function sourceOf(table: Table): WooSource {
  loadRole(table.file.name, table.columns, ROLES)
  const lineItems = table.columns.flatMap((name, index) => (/^line_item_\d+$/i.test(name) ? [index] : []))
  return { columns: pickColumns(table.columns, NAMES), lineItems, width: table.columns.length }
}
