import type { Buyer } from '../../../../shared/model/order'
import { cutAt, readNote } from '../cells/read-text'

const MOST = {
  externalId: 200,
  name: 200,
  email: 320,
  phone: 60,
  country: 60,
  region: 100,
  city: 100,
  address: 500,
} as const

/** A buyer from cells, or null when all of them are empty. */
export function readBuyer(cells: Readonly<Partial<Record<keyof Buyer, string>>>): Buyer | null {
  const read = (field: keyof Buyer): string | null => readNote(cells[field] ?? '', MOST[field])
  const buyer = {
    externalId: read('externalId'),
    name: read('name') ?? '',
    email: read('email'),
    phone: read('phone'),
    country: read('country'),
    region: read('region'),
    city: read('city'),
    address: read('address'),
  }
  return Object.values(buyer).some((value) => value !== null && value !== '') ? buyer : null
}

/** Parts of a name or an address as one text. */
export function joinParts(separator: string, ...parts: readonly string[]): string {
  return cutAt(
    parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(separator),
    500,
  )
}
