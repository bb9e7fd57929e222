/** Profiles of exports whose columns are known by name. */
import { loadRole, pickColumns, recogniseRole, type Role } from '../profiles/columns'
import type { Table } from '../../files/reading/open-table'
import { openFingerprints } from './fingerprint'
import type { ReviewField, ReviewForm } from './read-review'
import {
  readReviewTables,
  type ReviewFileProfile,
  type ReviewOptions,
  type ReviewPositions,
  type ReviewTable,
} from './review-profile'

export interface KnownExport {
  readonly source: string
  /** The names each field is known by, best first. */
  readonly names: Readonly<Partial<Record<ReviewField, readonly string[]>>>
  /** Columns without which a file is none of these; `a|b` is met by either. */
  readonly needs: readonly string[]
  /** Of orders and dates that say nothing themselves. */
  readonly channel?: string
  readonly timeZone?: string
}

export function knownExport(known: KnownExport): ReviewFileProfile {
  const roles = [{ name: 'reviews', needs: known.needs }]
  return {
    recognise: (columns) => recogniseWhole(columns, roles),
    async *read(tables, options) {
      for (const { file, columns } of tables) loadRole(file.name, columns, roles)
      const form = formOf(known, options)
      const opened = tables.map((table, file) => openKnown(known, table, file, form))
      yield* readReviewTables(opened, options.progress)
    },
  }
}

/** The role of a file that has all the columns it needs: a few common names do not make it one. */
export function recogniseWhole(columns: readonly string[], roles: readonly Role[]): string | null {
  const found = recogniseRole(columns, roles)
  return found?.missing.length === 0 ? found.role.name : null
}

export function openKnown({ names }: KnownExport, table: Table, file: number, form: ReviewForm): ReviewTable {
  return { table, file, form, positions: positionsIn(table.columns, names) }
}

function positionsIn(columns: readonly string[], names: KnownExport['names']): ReviewPositions {
  const picked = Object.entries(pickColumns(columns, names as Record<ReviewField, readonly string[]>))
  return Object.fromEntries(picked.filter(([, at]) => at >= 0))
}

export function formOf(
  { source, channel, timeZone }: Pick<KnownExport, 'source' | 'channel' | 'timeZone'>,
  options: ReviewOptions,
  perOrder = false,
): ReviewForm {
  return {
    source,
    channel: options.channel ?? channel ?? null,
    timeZone: options.timeZone ?? timeZone ?? options.shop.timeZone,
    dateOrder: options.mapping?.dateOrder ?? 'dmy',
    scale: '1-5',
    states: options.mapping?.states ?? {},
    moderation: options.moderation,
    fingerprints: openFingerprints({ scope: source, perOrder }),
    now: options.now,
  }
}
