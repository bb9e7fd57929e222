import type { Output, Parsed } from '../../../shared/contract'
import { may } from '../../../shared/permissions'
import type { ReadContext, WriteContext } from '../context'
import { contactOf } from './contact'

type Listed = Output<'collect.suppressions'>['rows'][number]

/** Those who want no asking, newest first. The list is contact details and nothing else, so it needs the right to read them. */
export async function listSuppressions(
  { sql, session }: ReadContext,
  { text, offset, limit }: Parsed<'collect.suppressions'>,
): Promise<Output<'collect.suppressions'>> {
  const where = `instr(lower(contact || ' ' || coalesce(reason, '')), lower(?1)) > 0`
  const parameters = [text ?? '']
  const counted = await sql.first<{ n: number }>(`SELECT count(*) AS n FROM suppressions WHERE ${where}`, parameters)
  const rows = await sql.all<Listed>(
    `SELECT contact, reason, at, actor FROM suppressions WHERE ${where} ORDER BY at DESC, contact LIMIT ?2 OFFSET ?3`,
    [...parameters, limit, offset],
  )
  const shown = may(session.role, 'contacts.read')
    ? rows
    : rows.map((row) => ({ ...row, contact: covered(row.contact) }))
  return { total: counted?.n ?? 0, offset, rows: shown }
}

/** Enough of a contact to tell two apart. */
function covered(contact: string): string {
  return `${[...contact].slice(0, 2).join('')}…`
}

/** Somebody who is on the list already stays as they were put there. */
export async function suppress(
  { sql, session, now, changed }: WriteContext,
  { contact, reason }: Parsed<'collect.suppress'>,
): Promise<Output<'collect.suppress'>> {
  const kept = await contactOf(sql, contact)
  const { changes } = await sql.run(
    'INSERT INTO suppressions (contact, reason, at, actor) VALUES (?, ?, ?, ?) ON CONFLICT (contact) DO NOTHING',
    [kept, reason || null, now(), session.actor],
  )
  if (changes > 0) changed('collect.changed', {})
  return { contact: kept, added: changes > 0 }
}

export async function unsuppress(
  { sql, changed }: WriteContext,
  { contact }: Parsed<'collect.unsuppress'>,
): Promise<Output<'collect.unsuppress'>> {
  const { changes } = await sql.run('DELETE FROM suppressions WHERE contact IN (?, ?)', [
    contact,
    await contactOf(sql, contact),
  ])
  if (changes > 0) changed('collect.changed', {})
  return { removed: changes > 0 }
}
