/** Events of the desk → which kept answers are asked for again. */
import { useQueryCache } from '@pinia/colada'
import { onScopeDispose } from 'vue'
import { APP_EVENTS } from '../../shared/contract'
import type { AppEventName, EndpointName } from '../../shared/contract'
import { on } from '../api/client'

/** Bursts (an import, two clerks) become one round of reading. */
const COALESCE_MS = 120
/** Cases become overdue without any event. */
const AGE_MS = 60_000
const AGING: readonly EndpointName[] = ['desk.today', 'cases.counts', 'reviews.counts']

const CASES: readonly EndpointName[] = [
  'cases.list',
  'cases.counts',
  'cases.get',
  'cases.quote',
  'ledger.entries',
  'ledger.balances',
  'orders.list',
  'orders.get',
  'orders.find',
  'desk.today',
  'desk.status',
  'search.find',
  'statistics.overview',
  'statistics.series',
  'statistics.reasons',
  'statistics.promises',
  'settlements.payoutFile',
  'stock.list',
  'scores.satisfaction',
  'collect.counts',
]
const ORDERS: readonly EndpointName[] = [
  'orders.list',
  'orders.get',
  'orders.find',
  'cases.quote',
  'desk.status',
  'search.find',
  'imports.list',
  'statistics.overview',
  'statistics.series',
]

const POLICIES: readonly EndpointName[] = ['policies.list', 'policies.get', 'cases.quote']
/** What reviews are judged by; how often each rule spoke stands beside it. */
const MODERATION: readonly EndpointName[] = [
  'moderation.rules',
  'moderation.templates',
  'learning.model',
  'learning.topics',
  'reviews.get',
]
const COLLECT: readonly EndpointName[] = [
  'collect.due',
  'collect.counts',
  'collect.suppressions',
  'collect.rates',
  'desk.today',
]
const REVIEWS: readonly EndpointName[] = [
  'reviews.list',
  'reviews.counts',
  'reviews.get',
  'moderation.suppression',
  'scores.stars',
  'scores.products',
  'scores.dsr',
  'learning.topics',
  'collect.due',
  'collect.counts',
  'collect.rates',
  'desk.today',
  'search.find',
]

const TOUCHES: Readonly<Record<AppEventName, readonly EndpointName[] | 'everything'>> = {
  'cases.changed': CASES,
  'orders.changed': ORDERS,
  'desk.reloaded': 'everything',
  'settings.changed': 'everything',
  'policies.changed': POLICIES,
  'reviews.changed': REVIEWS,
  'moderation.changed': MODERATION,
  'collect.changed': COLLECT,
  'jobs.changed': ['jobs.list', 'jobs.get'],
}

/** Keeps every open page live for as long as the calling scope lasts. */
export function useLive(): void {
  const cache = useQueryCache()
  const waiting = new Set<AppEventName>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    timer = undefined
    const touched = [...waiting].map((event) => TOUCHES[event])
    waiting.clear()
    const listed = touched.flatMap((names) => (names === 'everything' ? [] : names))
    invalidate(touched.includes('everything') ? 'everything' : new Set(listed))
  }

  function invalidate(names: ReadonlySet<unknown> | 'everything'): void {
    void cache.invalidateQueries({ predicate: ({ key }) => names === 'everything' || names.has(key[0]) })
  }

  const aging = setInterval(() => invalidate(new Set(AGING)), AGE_MS)
  const stops = APP_EVENTS.map((event) =>
    on(event, () => {
      waiting.add(event)
      timer ??= setTimeout(flush, COALESCE_MS)
    }),
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    clearInterval(aging)
    for (const stop of stops) stop()
  })
}
