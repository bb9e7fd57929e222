import type { OpenDesk } from '../support/open-desk'
import { compare, type Measured } from './measure'
import { rawCounts, rawOverview, rawQueuePage, rawSearch } from './raw-reads'
import type { RawConnection } from './raw-connection'
import { addDays, localDateOf } from '../../shared/time'

const ROUNDS = 31
const WINDOW_ROWS = 100
/** Deep in the list, where a window is most expensive. */
const DEEP_SHARE = 0.5
const PERIOD_DAYS = 90

/** The reads a clerk waits for, beside the same questions in hand-written SQL on a bare read-only connection. */
export async function benchReads(desk: OpenDesk, raw: RawConnection): Promise<Measured[]> {
  const { now, settings } = await desk.call('desk.status', {})
  const { total } = await desk.call('cases.list', { limit: 1 })
  const deep = Math.max(0, Math.floor(total * DEEP_SHARE) - WINDOW_ROWS)
  const to = localDateOf(now, settings.timeZone)
  const from = addDays(to, 1 - PERIOD_DAYS)
  const periods = [
    [from, to],
    [addDays(from, -PERIOD_DAYS), addDays(from, -1)],
  ] as const
  const page = (offset: number) => desk.call('cases.list', { view: 'open', offset, limit: WINDOW_ROWS })
  return [
    await compare(
      'queue page, first',
      ROUNDS,
      () => page(0),
      () => rawQueuePage(raw, 0, WINDOW_ROWS),
    ),
    await compare(
      'queue page, middle',
      ROUNDS,
      () => page(deep),
      () => rawQueuePage(raw, deep, WINDOW_ROWS),
    ),
    await compare(
      'counts',
      ROUNDS,
      () => desk.call('cases.counts', {}),
      () => rawCounts(raw, now),
    ),
    await compare(
      'search',
      ROUNDS,
      () => desk.call('search.find', { text: '衬衫' }),
      () => rawSearch(raw, '衬衫', '"衬衫"', 10),
    ),
    await compare(
      'search, unfinished word',
      ROUNDS,
      () => desk.call('search.find', { text: 'sho' }),
      () => rawSearch(raw, 'sho', '"sho" *', 10),
    ),
    await compare(
      'overview',
      ROUNDS,
      () => desk.call('statistics.overview', { from, to }),
      () => rawOverview(raw, periods, now),
    ),
  ]
}
