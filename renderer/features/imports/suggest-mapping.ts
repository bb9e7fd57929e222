import { USUAL_HEADERS } from './mapping-fields'
import type { GenericField } from './mapping-fields'

const plain = (header: string) => header.toLowerCase().replace(/[\p{P}\p{Z}\p{S}]/gu, '')

/** Which column probably holds which field: headers that usually name it, each column used once. */
export function suggestMapping(columns: readonly string[]): Partial<Record<GenericField, string>> {
  const columnOf = new Map(columns.map((column) => [plain(column), column]))
  const suggested: Partial<Record<GenericField, string>> = {}
  for (const [field, headers] of Object.entries(USUAL_HEADERS) as [GenericField, readonly string[]][]) {
    const header = headers.find((name) => columnOf.has(name))
    if (header === undefined) continue
    suggested[field] = columnOf.get(header)!
    columnOf.delete(header)
  }
  return suggested
}

/** What is chosen already, and for the other fields a suggestion from the columns that are left. */
export function completeMapping(
  columns: readonly string[],
  chosen: Partial<Record<GenericField, string>>,
): Partial<Record<GenericField, string>> {
  const taken = new Set(Object.values(chosen))
  return { ...suggestMapping(columns.filter((column) => !taken.has(column))), ...chosen }
}
