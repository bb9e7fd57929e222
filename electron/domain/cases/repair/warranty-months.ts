import { addDays } from '../../../../shared/time'

/** The same day so many calendar months on, or the last day of a month that has no such day: 31 January and a month is the end of February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const counted = year * 12 + (month - 1) + months
  const lastDay = Number(addDays(firstOf(counted + 1), -1).slice(8))
  return `${firstOf(counted).slice(0, 8)}${String(Math.min(day, lastDay)).padStart(2, '0')}`
}

/** The first of a month counted from year 0. */
function firstOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
