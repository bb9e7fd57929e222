import { addDays, startOfPeriod } from '../../../shared/time'

export interface CalendarDay {
  readonly on: string
  readonly day: number
  readonly kind: 'work' | 'weekend' | 'holiday' | 'makeUp'
  readonly name: string | null
}

export interface CalendarMonth {
  /** First day of the month. */
  readonly on: string
  /** Weeks from Monday to Sunday; days of other months are left empty. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[]
}

interface Marked {
  readonly holidays: readonly { readonly on: string; readonly name: string }[]
  readonly makeUpDays: readonly string[]
}

/** A year as twelve sheets, each day with what it is. */
export function monthsOf(year: number, { holidays, makeUpDays }: Marked): CalendarMonth[] {
  const names = new Map(holidays.map(({ on, name }) => [on, name]))
  const makeUp = new Set(makeUpDays)

  function dayOf(on: string, column: number): CalendarDay {
    const name = names.get(on) ?? null
    const usual = column >= 5 ? 'weekend' : 'work'
    return { on, day: Number(on.slice(8)), name, kind: name ? 'holiday' : makeUp.has(on) ? 'makeUp' : usual }
  }

  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`
    const month = first.slice(0, 7)
    const weeks: (CalendarDay | null)[][] = []
    for (let monday = startOfPeriod(first, 'week'); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
      weeks.push(
        Array.from({ length: 7 }, (_, column) => {
          const on = addDays(monday, column)
          return on.startsWith(month) ? dayOf(on, column) : null
        }),
      )
    }
    return { on: first, weeks }
  })
}
