/** Steps that can be taken on many cases at once. */
import { canMove, TRANSITIONS } from '../../../../shared/model/case'
import type { CaseSummary } from '../../../../shared/model/case'
import type { Permission } from '../../../../shared/permissions'

export const BULK_MOVES = ['startReview', 'approve', 'decline', 'receive', 'grant', 'send', 'expire'] as const
export type BulkMove = (typeof BULK_MOVES)[number]

export const BULK_ICONS: Readonly<Record<BulkMove, string>> = {
  startReview: 'i-lucide-scan-eye',
  approve: 'i-lucide-check',
  decline: 'i-lucide-x',
  receive: 'i-lucide-package-check',
  grant: 'i-lucide-badge-check',
  send: 'i-lucide-send',
  expire: 'i-lucide-timer-off',
}

/** Steps after which money is owed or on its way. */
export const MONEY_MOVES: readonly BulkMove[] = ['approve', 'grant', 'send']

/** A row does not say whether its amount was granted, so either will do; the dry run knows. */
function mayGo(row: CaseSummary, move: BulkMove): boolean {
  return [true, false].some((granted) => canMove({ ...row, granted, shipFirst: false }, move))
}

/** Steps the role may take that fit at least one of the rows; `null` stands for rows that are not known yet. */
export function bulkMovesOf(
  rows: readonly CaseSummary[] | null,
  may: (permission: Permission) => boolean,
): readonly BulkMove[] {
  return BULK_MOVES.filter(
    (move) => may(TRANSITIONS[move].permission) && (rows === null || rows.some((row) => mayGo(row, move))),
  )
}
