import type { ReadSql } from '../../db/sql'

/** Fewer digits are no phone number. */
const FEWEST_DIGITS = 5

/**
 * A contact as the list of suppressions keeps it: an e-mail address in small letters (only those of ASCII, as the
 * database compares), a phone number as its digits, a buyer's own number as it stands.
 */
export async function contactOf(sql: ReadSql, text: string): Promise<string> {
  const contact = text.trim()
  if (contact.includes('@')) return contact.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const known = await sql.first('SELECT 1 FROM buyers WHERE external_id = ? LIMIT 1', [contact])
  const digits = contact.replace(/[\s\-+().]/g, '')
  return !known && /^\d+$/.test(digits) && digits.length >= FEWEST_DIGITS ? digits : contact
}
