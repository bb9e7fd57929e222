/** The whole contract: every operation of the desk under its name. Shells, router, screens and tests read this one table. */
import type { z } from 'zod'
import { cases } from './cases'
import { collect } from './collect'
import { desk } from './desk'
import { evidence } from './evidence'
import { forecast } from './forecast'
import { goods } from './goods'
import { imports } from './imports'
import { insight } from './insight'
import { learning } from './learning'
import { moderation } from './moderation'
import { orders } from './orders'
import { policies } from './policies'
import { reports } from './reports'
import { reviewMoves } from './review-moves'
import { reviews } from './reviews'
import { scores } from './scores'
import { settlements } from './settlements'
import { statistics } from './statistics'
import { views } from './views'

export const contract = {
  ...desk,
  ...orders,
  ...cases,
  ...goods,
  ...settlements,
  ...evidence,
  ...policies,
  ...reviews,
  ...reviewMoves,
  ...moderation,
  ...learning,
  ...scores,
  ...collect,
  ...imports,
  ...statistics,
  ...forecast,
  ...insight,
  ...reports,
  ...views,
}

export type Contract = typeof contract
export type EndpointName = keyof Contract
/** What a caller writes: fields with defaults may be left out. */
export type Input<Name extends EndpointName> = z.input<Contract[Name]['input']>
/** What a handler receives: defaults filled in. */
export type Parsed<Name extends EndpointName> = z.output<Contract[Name]['input']>
export type Output<Name extends EndpointName> = z.output<Contract[Name]['output']>

export function isEndpoint(name: string): name is EndpointName {
  return Object.hasOwn(contract, name)
}

/** What changed, told to every window after the commit: ids only, never content. */
export interface AppEvents {
  'cases.changed': { ids: number[] }
  'orders.changed': { ids: number[] }
  /** Too much changed to list: reload what is shown. */
  'desk.reloaded': Record<string, never>
  'settings.changed': Record<string, never>
  'policies.changed': { ids: number[] }
  'reviews.changed': { ids: number[] }
  /** Rules, templates or the model changed: what reviews are judged by. */
  'moderation.changed': Record<string, never>
  'collect.changed': Record<string, never>
  /** Saved views, dismissed alarms, or the weekly report. */
  'insights.changed': Record<string, never>
  'jobs.changed': { id: string }
}
export type AppEventName = keyof AppEvents
export const APP_EVENTS: readonly AppEventName[] = [
  'cases.changed',
  'orders.changed',
  'desk.reloaded',
  'settings.changed',
  'policies.changed',
  'reviews.changed',
  'moderation.changed',
  'collect.changed',
  'insights.changed',
  'jobs.changed',
]
