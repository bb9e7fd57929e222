import { feature as cases } from '../features/cases'
import { feature as collect } from '../features/collect'
import { feature as imports } from '../features/imports'
import { feature as learning } from '../features/learning'
import { feature as moderation } from '../features/moderation'
import { feature as orders } from '../features/orders'
import { feature as policies } from '../features/policies'
import { feature as reviews } from '../features/reviews'
import { feature as scores } from '../features/scores'
import { feature as settings } from '../features/settings'
import { feature as settlements } from '../features/settlements'
import { feature as statistics } from '../features/statistics'
import { feature as today } from '../features/today'
import type { Feature } from '../ui/feature'

/** In the order of the navigation. */
export const features: readonly Feature[] = [
  today,
  cases,
  reviews,
  moderation,
  collect,
  orders,
  settlements,
  imports,
  scores,
  learning,
  statistics,
  policies,
  settings,
]
