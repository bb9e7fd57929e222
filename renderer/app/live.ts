/** Events of the desk → which kept answers are asked for again. */
import { useQueryCache } from '@pinia/colada'
import { onScopeDispose } from 'vue'
import { APP_EVENTS } from '../../shared/contract'
import type { AppEventName, EndpointName } from '../../shared/contract'
import { on } from '../api/client'

/** Bursts (an import, two clerks) become one round of reading. */
const COALESCE_MS = 120

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

const TOUCHES: Readonly<Record<AppEventName, readonly EndpointName[] | 'everything'>> = {
  'cases.changed': CASES,
  'orders.changed': ORDERS,
  'desk.reloaded': 'everything',
  'settings.changed': 'everything',
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
    const everything = touched.includes('everything')
    const endpoints = new Set<unknown>(touched.flatMap((names) => (names === 'everything' ? [] : names)))
    void cache.invalidateQueries({ predicate: ({ key }) => everything || endpoints.has(key[0]) })
  }

  const stops = APP_EVENTS.map((event) =>
    on(event, () => {
      waiting.add(event)
      timer ??= setTimeout(flush, COALESCE_MS)
    }),
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  })
}
