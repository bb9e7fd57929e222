import type { Output, Parsed } from '../../../shared/contract'
import type { ReadContext } from '../context'
import { workCalendarOf } from './work-calendar'

export function calendarOfYear(
  { shop }: ReadContext,
  { year }: Parsed<'policies.calendar'>,
): Output<'policies.calendar'> {
  const { code, startMinute, endMinute, yearOf } = workCalendarOf(shop.calendar)
  const { holidays, makeUpDays, official, citation } = yearOf(year)
  return { code, startMinute, endMinute, holidays: [...holidays], makeUpDays: [...makeUpDays], official, citation }
}
