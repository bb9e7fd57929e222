/** What the other files tell about customers and products, found by their ids. */
import { pickColumns, cellAt } from './columns'
import type { Table } from '../../files/reading/open-table'
import { openLookUp, type LookUp } from '../staging/look-up'
import type { Scratch } from '../staging/open-scratch'
import { KINDS } from './olist-roles'
import type { GroupRow } from './read-order'

interface OlistFiles {
  customers: LookUp
  products: LookUp
  translations: LookUp
}

export interface OlistFacts {
  customerOf(id: string): { externalId: string; city: string; region: string } | null
  categoryOf(productId: string): string | null
}

export function openOlistFacts(scratch: Scratch): OlistFiles {
  const open = (table: string): LookUp => openLookUp(scratch, table)
  return { customers: open('customers'), products: open('products'), translations: open('translations') }
}

/** Takes a file of customers, products or translations; other roles are not read. */
export async function readOlistFacts(
  files: OlistFiles,
  role: string,
  table: Table,
  read: (bytes: number) => void,
): Promise<void> {
  const columns = pickColumns(table.columns, {
    customer: ['customer_id'],
    unique: ['customer_unique_id'],
    city: ['customer_city'],
    state: ['customer_state'],
    product: ['product_id'],
    category: ['product_category_name'],
    english: ['product_category_name_english'],
  })
  const takes: Record<string, (cell: (name: keyof typeof columns) => string) => Promise<void> | void> = {
    customers: (cell) =>
      files.customers.add(cell('customer'), JSON.stringify([cell('unique'), cell('city'), cell('state')])),
    products: (cell) => files.products.add(cell('product'), cell('category')),
    translation: (cell) => files.translations.add(cell('category'), cell('english')),
  }
  const take = Object.hasOwn(takes, role) ? takes[role] : undefined
  if (!take) return
  for await (const { rows, readBytes } of table.read()) {
    for (const row of rows) {
      const added = take((name) => cellAt(row, columns[name]).trim())
      if (added) await added
    }
    read(readBytes)
  }
}

/** Looks up everything a page of rows names. */
export async function findOlistFacts(files: OlistFiles, rows: readonly GroupRow[]): Promise<OlistFacts> {
  const customers = await files.customers.find(
    rows.filter(({ kind }) => kind === KINDS.indexOf('orders')).map(({ cells }) => cells[2]!),
  )
  const products = await files.products.find(
    rows.filter(({ kind }) => kind === KINDS.indexOf('items')).map(({ cells }) => cells[3]!),
  )
  const translations = await files.translations.find(products.values())
  return {
    customerOf(id) {
      const text = customers.get(id)
      if (text === undefined) return null
      const [externalId = '', city = '', region = ''] = JSON.parse(text) as string[]
      return { externalId, city, region }
    },
    categoryOf(productId) {
      const category = products.get(productId) || null
      return category === null ? null : translations.get(category) || category
    },
  }
}
