/** The Olist marketplace data set: orders, their items and payments, customers and products in files of their own, in any order. */
import { Refusal } from '../../../../shared/refusals'
import type { Table } from '../../files/reading/open-table'
import { openRowStage } from '../staging/stage-rows'
import { loadRole, recogniseRole } from './columns'
import { findOlistFacts, openOlistFacts, readOlistFacts } from './olist-facts'
import { readOlistOrder } from './olist-order'
import { KINDS, pickOlist, ROLES, type Kind } from './olist-roles'
import type { Profile, ReadOptions } from './profile'
import { readInHandfuls } from './read-order'

/** Orders carry neither; the marketplace they come from keeps the time of São Paulo. */
const TIME_ZONE = 'America/Sao_Paulo'
const CURRENCY = 'BRL'

export const olist: Profile = {
  recognise: (columns) => recogniseRole(columns, ROLES)?.role.name ?? null,
  async *read(tables, options) {
    const files = tables.map((table, file) => ({ table, file, role: loadRole(table.file.name, table.columns, ROLES) }))
    const missing = KINDS.filter((kind) => !files.some(({ role }) => role === kind))
    if (missing.length > 0) throw new Refusal('import.missing_file', { missing })
    const stage = openRowStage(options.scratch)
    const facts = openOlistFacts(options.scratch)
    const progress = progressOver(tables, options.progress)
    for (const { table, file, role } of files) {
      const kind = KINDS.indexOf(role as Kind)
      if (kind >= 0) {
        const pick = pickOlist(role as Kind, table.columns)
        for await (const { rows, readBytes } of table.read()) {
          for (const { line, cells } of rows) {
            const { key, picked } = pick(cells)
            const staged = stage.add(key, { file, kind, line, cells: picked })
            if (staged) await staged
          }
          progress(file, readBytes)
        }
      } else await readOlistFacts(facts, role, table, (readBytes) => progress(file, readBytes))
    }
    const widths = tables.map(({ columns }) => columns.length)
    const form = { timeZone: options.timeZone ?? TIME_ZONE, dateOrder: 'dmy' } as const
    for await (const groups of stage.groups((rows, total) => options.progress('write', rows, total))) {
      const found = await findOlistFacts(
        facts,
        groups.flatMap(({ rows }) => rows),
      )
      yield* readInHandfuls(groups, (group) =>
        readOlistOrder(group, { widths, form, currency: options.currency ?? CURRENCY, facts: found }),
      )
    }
  },
}

function progressOver(
  tables: readonly Table[],
  progress: ReadOptions['progress'],
): (file: number, readBytes: number) => void {
  const starts = tables.map((_, index) => tables.slice(0, index).reduce((sum, { file }) => sum + file.sizeBytes, 0))
  const total = tables.reduce((sum, { file }) => sum + file.sizeBytes, 0)
  return (file, readBytes) => progress('read', starts[file]! + readBytes, total)
}
