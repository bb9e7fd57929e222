import type { DueInvitation, InvitationKind } from '../../../../shared/contract/collect'
import { call } from '../../../api/client'

/** As many as one step records at once. */
export const MOST_AT_ONCE = 5_000
const WINDOW = 500

export interface DueFilter {
  readonly kind: InvitationKind
  readonly channel?: string | undefined
  readonly text?: string | undefined
}

export function referenceOf({ kind, orderId, caseId }: DueInvitation) {
  return { kind, orderId, caseId }
}

export function keyOf({ orderId, caseId }: Pick<DueInvitation, 'orderId' | 'caseId'>): string {
  return `${orderId}/${caseId ?? ''}`
}

export function loadDue(filter: DueFilter, offset: number, limit: number) {
  const { kind, channel, text } = filter
  return call('collect.due', { kind, offset, limit, ...(channel && { channel }), ...(text && { text }) })
}

/** Everybody of the view, window by window, as many as one step can record. */
export async function collectDue(filter: DueFilter): Promise<DueInvitation[]> {
  const found = new Map<string, DueInvitation>()
  for (let offset = 0; offset < MOST_AT_ONCE; offset += WINDOW) {
    const page = await loadDue(filter, offset, WINDOW)
    for (const row of page.rows) found.set(keyOf(row), row)
    if (page.rows.length === 0 || offset + page.rows.length >= page.total) break
  }
  return [...found.values()]
}

export interface DueWords {
  readonly say: (key: string) => string
  readonly instant: (at: number) => string
}

/** The due list as the cells of a CSV file, heads first; its columns fill the placeholders of a mail merge. */
export function dueCells(rows: readonly DueInvitation[], { say, instant }: DueWords): string[][] {
  const head = ['order', 'channel', 'buyer', 'contact', 'product', 'kind', 'due', 'asked'].map((name) =>
    say(`columns.${name}`),
  )
  const cells = rows.map((row) => [
    row.externalNumber,
    row.channel,
    row.buyerName ?? '',
    row.contact ?? '',
    row.productTitle ?? '',
    say(`kinds.${row.kind}`),
    instant(row.dueAt),
    row.sentAt === null ? '' : instant(row.sentAt),
  ])
  return [head, ...cells]
}
