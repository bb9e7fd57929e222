import type { Random } from './seed'

/** Orders and cases by weekday, from Monday: quiet midweek, busy weekends. */
const WEEKDAYS = [0.92, 0.88, 0.9, 0.95, 1.1, 1.28, 1.2]

/** A count from a Poisson distribution with this mean (Knuth, The Art of Computer Programming 2, 3.4.1); beyond 400 the normal one is as good. */
export function poisson(mean: number, random: Random): number {
  if (mean > 400) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  let product = random()
  let count = 0
  for (; product > Math.exp(-mean); count++) product *= random()
  return count
}

export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

export function weekday(day: number): number {
  return WEEKDAYS[day % 7]!
}

/** Means of a day out of so many, by the kind of series. */
export const SHAPES: Readonly<Record<string, (day: number, days: number) => number>> = {
  'flat, three a day': () => 3,
  'flat, two hundred a day': () => 200,
  'weekly, four a day': (day) => 4 * weekday(day),
  'weekly, fifteen a day': (day) => 15 * weekday(day),
  'growing threefold': (day, days) => 20 * (0.5 + day / days) * weekday(day),
  'one in ten days': () => 0.1,
  'a yearly wave': (day) => 20 * (1 + 0.4 * Math.sin((2 * Math.PI * day) / 365)) * weekday(day),
  'two sales seasons': (day, days) => 40 * weekday(day) * ([60, 200].includes(days - day) ? 3.2 : 1),
}

export function simulate(shape: string, days: number, random: Random): number[] {
  return Array.from({ length: days }, (_, day) => poisson(SHAPES[shape]!(day, days), random))
}
