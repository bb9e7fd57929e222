/** Events of the desk → which kept answers are asked for again. */
import { useQueryCache } from '@pinia/colada'
import { onScopeDispose } from 'vue'
import type { Ref } from 'vue'
import { APP_EVENTS, contract } from '../../shared/contract'
import type { AppEventName, EndpointName } from '../../shared/contract'
import { localDateOf } from '../../shared/time'
import { on } from '../api/client'
import { readClock } from './clock'

/** Bursts (an import, two clerks) become one round of reading. */
const COALESCE_MS = 120
/** Cases become overdue without any event. */
const AGE_MS = 60_000
const AGING: readonly EndpointName[] = ['desk.today', 'cases.counts', 'reviews.counts']

/** Every query of an area, so that a new one of it is never forgotten here. */
function queriesOf(...areas: readonly string[]): readonly EndpointName[] {
  const names = Object.keys(contract) as EndpointName[]
  return names.filter((name) => contract[name].kind === 'query' && areas.some((area) => name.startsWith(`${area}.`)))
}
/** Figures of cases and orders: each is out of the other, and reviews are forecast beside them. */
const FIGURES = queriesOf('statistics', 'forecast', 'insight')
const SCORES = queriesOf('scores')
/** Their days end with yesterday unless somebody says otherwise: another day, another answer. */
const DAILY: readonly EndpointName[] = [...queriesOf('forecast'), 'desk.today', 'reports.schedule']

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
  ...FIGURES,
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
  ...FIGURES,
  // Reviews find their orders, and lateness is of deliveries.
  ...SCORES,
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
  'scores.satisfaction',
  'desk.today',
]
const REVIEWS: readonly EndpointName[] = [
  'reviews.list',
  'reviews.counts',
  'reviews.get',
  'moderation.suppression',
  ...SCORES,
  ...queriesOf('forecast'),
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
  'insights.changed': ['views.list', 'forecast.alarms', 'reports.schedule'],
  'jobs.changed': ['jobs.list', 'jobs.get'],
}

/** Keeps every open page live for as long as the calling scope lasts; the days are those of the time zone. */
export function useLive(timeZone: Readonly<Ref<string>>): void {
  const cache = useQueryCache()
  const dayNow = () => localDateOf(readClock(), timeZone.value)
  let day = dayNow()
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

  function age(): void {
    const isNewDay = day !== dayNow()
    day = dayNow()
    invalidate(new Set(isNewDay ? [...AGING, ...DAILY] : AGING))
  }

  const aging = setInterval(age, AGE_MS)
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
