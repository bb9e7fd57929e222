/** Shopify's order export: one row per line, the order's own cells only on its first row. */
import type { Table } from '../../files/reading/open-table'
import { loadRole, pickColumns, recogniseRole, type Columns } from './columns'
import { groupAdjacent } from './group-adjacent'
import type { Profile } from './profile'
import { readInHandfuls } from './read-order'
import { readShopifyOrder } from './shopify-order'

const NAMES = {
  number: ['Name'],
  email: ['Email'],
  financial: ['Financial Status'],
  paidAt: ['Paid at'],
  fulfilment: ['Fulfillment Status'],
  fulfilledAt: ['Fulfilled at'],
  currency: ['Currency'],
  subtotal: ['Subtotal'],
  shipping: ['Shipping'],
  taxes: ['Taxes'],
  total: ['Total'],
  discount: ['Discount Amount'],
  createdAt: ['Created at'],
  quantity: ['Lineitem quantity'],
  title: ['Lineitem name'],
  price: ['Lineitem price'],
  sku: ['Lineitem sku'],
  lineDiscount: ['Lineitem discount'],
  billingName: ['Billing Name'],
  shippingName: ['Shipping Name'],
  address1: ['Shipping Address1', 'Shipping Street'],
  address2: ['Shipping Address2'],
  city: ['Shipping City'],
  province: ['Shipping Province'],
  country: ['Shipping Country'],
  shippingPhone: ['Shipping Phone'],
  billingPhone: ['Billing Phone'],
  phone: ['Phone'],
  cancelledAt: ['Cancelled at'],
  method: ['Payment Method'],
  refunded: ['Refunded Amount'],
  outstanding: ['Outstanding Balance'],
} as const

export type ShopifyColumns = Columns<keyof typeof NAMES>

const ROLES = [
  {
    name: 'orders',
    needs: [
      'Name',
      'Financial Status',
      'Currency',
      'Total',
      'Created at',
      'Lineitem quantity',
      'Lineitem name',
      'Lineitem price',
    ],
  },
]

export const shopify: Profile = {
  recognise: (columns) => recogniseRole(columns, ROLES)?.role.name ?? null,
  async *read(tables, options) {
    const picked = tables.map((table) => pickOf(table))
    const begins = (row: { cells: readonly string[] }, before: { cells: readonly string[] }, file: number): boolean => {
      const { number, total } = picked[file]!.columns
      return row.cells[number]?.trim() !== before.cells[number]?.trim() || (row.cells[total] ?? '') !== ''
    }
    for await (const groups of groupAdjacent(tables, begins, options.progress)) {
      yield* readInHandfuls(groups, (group) => readShopifyOrder(group, picked[group.rows[0]!.file]!, options))
    }
  },
}

/** @throws Refusal import.unrecognised_file, import.missing_columns */
function pickOf(table: Table): { columns: ShopifyColumns; width: number } {
  loadRole(table.file.name, table.columns, ROLES)
  return { columns: pickColumns(table.columns, NAMES), width: table.columns.length }
}
