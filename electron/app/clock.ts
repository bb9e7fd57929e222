/** The one place that asks the machine for the time and for chance. */
import { randomUUID } from 'node:crypto'

/** Answers epoch milliseconds. */
export type Clock = () => number
/** Answers a fresh, unguessable id. */
export type Ids = () => string

export const systemClock: Clock = () => Date.now()
export const systemIds: Ids = () => randomUUID()
