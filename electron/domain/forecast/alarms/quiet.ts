import type { ShopSettings } from '../../../../shared/contract/desk'
import { DAY_MS, offsetMs } from '../../../../shared/time'

/** Whether the shop's clocks stand in its quiet hours: from the first minute to before the last one, over midnight where `from` is later. */
export function isQuiet({ quietHours, timeZone }: Pick<ShopSettings, 'quietHours' | 'timeZone'>, at: number): boolean {
  if (quietHours === null) return false
  const clock = timeOfDay(at, timeZone)
  const { from, to } = quietHours
  return from <= to ? from <= clock && clock < to : from <= clock || clock < to
}

/** As in `18:05`. */
function timeOfDay(at: number, zone: string): string {
  const ms = (((at + offsetMs(at, zone)) % DAY_MS) + DAY_MS) % DAY_MS
  return new Date(ms).toISOString().slice(11, 16)
}
