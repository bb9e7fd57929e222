import { useFormat } from '../../ui/format'

/** A month as in `2026-11`, as the desk's language writes it. */
export function useMonthNames() {
  const { language } = useFormat()
  return (month: string) =>
    new Intl.DateTimeFormat(language.value, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      Date.parse(`${month}-15T00:00:00Z`),
    )
}
