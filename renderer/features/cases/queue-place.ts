/** Where in which queue a case was opened from, carried in the address: previous, next and the way back need nothing else. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { readQueue, writeQueue } from './queue/queue-query'
import type { Queue } from './queue/queue-query'

export interface QueuePlace {
  readonly queue: Queue
  /** Row of the queue, from 0. */
  readonly at: number
  /** Each decision leads on to the next case. */
  readonly work: boolean
}

/** Null where the address names no place: the case was opened by itself. */
export function readPlace(query: LocationQuery): QueuePlace | null {
  const at = Number(query.at ?? Number.NaN)
  if (!Number.isSafeInteger(at) || at < 0) return null
  return { queue: readQueue(query), at, work: query.work === '1' }
}

export function placeQuery({ queue, at, work }: QueuePlace): LocationQueryRaw {
  return { ...writeQueue(queue), at: String(at), ...(work ? { work: '1' } : {}) }
}
