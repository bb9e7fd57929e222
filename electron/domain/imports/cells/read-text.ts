import { Refusal } from '../../../../shared/refusals'

/**
 * A cell as text. Spreadsheets keep long numbers whole by writing them as a formula (="0123") or behind an apostrophe
 * ('+31…); neither belongs to the value.
 */
export function readText(cell: string): string {
  const text = cell.trim()
  if (!text.startsWith('=') && !text.startsWith("'")) return text
  const formula = /^="([^"]*)"$/.exec(text)
  if (formula) return formula[1]!.trim()
  return /^'[\d+]/.test(text) ? text.slice(1) : text
}

/** A text that may be missing and is cut at its limit, like a name or an address. */
export function readNote(cell: string, most: number): string | null {
  const text = readText(cell)
  return text === '' ? null : cutAt(text, most)
}

/** Cuts between characters, never inside one. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text
  const end = /[\uD800-\uDBFF]/.test(text[most - 1]!) ? most - 1 : most
  return text.slice(0, end).trimEnd()
}

/** A text that identifies something: it may be neither missing nor cut. @throws Refusal import.missing_value, import.value_too_long */
export function readName(cell: string, column: string, most: number): string {
  const text = readText(cell)
  if (text === '') throw new Refusal('import.missing_value', { column })
  if (text.length > most) throw new Refusal('import.value_too_long', { column, most })
  return text
}
