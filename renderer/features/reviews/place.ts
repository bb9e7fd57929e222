/** Where in which queue a review was opened from, carried in the address: it is then worked through from there. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { readQueue, writeQueue } from './queue/review-query'
import type { Queue } from './queue/review-query'

export interface Place {
  readonly queue: Queue
  /** Row of the queue, from 0. */
  readonly at: number
}

/** Null where the address names no place: the review was opened by itself. */
export function readPlace(query: LocationQuery): Place | null {
  const at = Number(query.at ?? Number.NaN)
  return Number.isSafeInteger(at) && at >= 0 ? { queue: readQueue(query), at } : null
}

export function placeQuery({ queue, at }: Place): LocationQueryRaw {
  return { ...writeQueue(queue), at: String(at) }
}
