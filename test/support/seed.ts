import { randomInt } from 'node:crypto'

/** The seed of a random test: a fresh one each run, or the one in AFTERDESK_SEED. Always printed, so a failure can be run again. */
export function seedFor(what: string): number {
  const seed = Number(process.env.AFTERDESK_SEED ?? randomInt(2 ** 31))
  process.stdout.write(`seed ${seed}: ${what}\n`)
  return seed
}

/** Numbers from 0 up to, not including, 1. */
export type Random = () => number

/** mulberry32: 32 bits of state, good enough to choose moments and amounts; the same seed gives the same sequence. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
