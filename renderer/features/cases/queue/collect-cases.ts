import { call } from '../../../api/client'
import type { CaseSummary } from '../../../../shared/model/case'
import { windowOf } from './queue-query'
import type { Queue } from './queue-query'

const WINDOW = 500

export interface Collecting {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

/**
 * Every case of a queue, window by window. A case that moved between two windows while they were read is kept once.
 * @throws the signal's reason when it is aborted
 */
export async function collectCases(queue: Queue, { signal, progress }: Collecting): Promise<CaseSummary[]> {
  const found = new Map<number, CaseSummary>()
  for (let offset = 0; ; offset += WINDOW) {
    const page = await call('cases.list', windowOf(queue, offset, WINDOW))
    signal.throwIfAborted()
    for (const row of page.rows) found.set(row.id, row)
    progress(Math.min(offset + page.rows.length, page.total), page.total)
    if (page.rows.length === 0 || offset + page.rows.length >= page.total) return [...found.values()]
  }
}
