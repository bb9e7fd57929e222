/** Finding columns by name. Names are compared without case; one field may be known by several. */
import { Refusal } from '../../../../shared/refusals'
import type { Row } from '../../files/reading/parse-rows'

/** Field → position of its column, or -1 where the file has none. */
export type Columns<Field extends string> = Readonly<Record<Field, number>>

export function pickColumns<Field extends string>(
  columns: readonly string[],
  names: Readonly<Record<Field, readonly string[]>>,
): Columns<Field> {
  const positions = new Map(columns.map((name, index) => [plain(name), index]))
  const find = (known: readonly string[]): number =>
    known.map((name) => positions.get(plain(name)) ?? -1).find((at) => at >= 0) ?? -1
  const fields = Object.entries<readonly string[]>(names).map(([field, known]) => [field, find(known)] as const)
  return Object.fromEntries(fields) as Record<Field, number>
}

export function cellAt(row: Row, column: number): string {
  return column < 0 ? '' : (row.cells[column] ?? '')
}

export interface Role {
  readonly name: string
  /** Columns without which a file of this role cannot be read; `a|b` is met by either. */
  readonly needs: readonly string[]
}

/** The role that a header fits best, with the needed columns it lacks; null when it lacks more than half of every role's. */
export function recogniseRole(
  columns: readonly string[],
  roles: readonly Role[],
): { role: Role; missing: string[] } | null {
  const present = new Set(columns.map(plain))
  const has = (name: string): boolean => name.split('|').some((known) => present.has(plain(known)))
  let best: { role: Role; missing: string[]; share: number } | null = null
  for (const role of roles) {
    const missing = role.needs.filter((name) => !has(name))
    const share = 1 - missing.length / role.needs.length
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { role, missing, share }
  }
  return best && { role: best.role, missing: best.missing }
}

/** @throws Refusal import.unrecognised_file, import.missing_columns */
export function loadRole(name: string, columns: readonly string[], roles: readonly Role[]): string {
  const found = recogniseRole(columns, roles)
  if (!found) throw new Refusal('import.unrecognised_file', { name })
  if (found.missing.length > 0) throw new Refusal('import.missing_columns', { name, columns: found.missing })
  return found.role.name
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
