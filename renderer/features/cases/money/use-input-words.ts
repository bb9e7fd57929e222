import { useI18n } from 'vue-i18n'
import { useFormat } from '../../../ui/format'

type Figure = number | string | boolean

/** Figures of a rule in words: the end of their name says the unit (`paidMinor`, `feeBps`, `deliveredOn`, `fromUnit`). */
export function useInputWords() {
  const { t, te } = useI18n()
  const { money, number, percent, day } = useFormat()

  function word(name: string, value: Figure, currency: string): string {
    if (typeof value === 'boolean') return t(`case-money.explain.${value ? 'yes' : 'no'}`)
    if (typeof value === 'string') return /On$/.test(name) && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value
    if (name.endsWith('Minor')) return money(value, currency)
    return name.endsWith('Bps') ? percent(value) : number(value)
  }

  /** The figures by name, ready to stand in a sentence; anything that is no figure is left out. */
  function words(figures: Readonly<Record<string, unknown>>, currency: string): Record<string, string> {
    const plain = Object.entries(figures).filter((entry): entry is [string, Figure] =>
      ['number', 'string', 'boolean'].includes(typeof entry[1]),
    )
    return Object.fromEntries(plain.map(([name, value]) => [name, word(name, value, currency)]))
  }

  const nameOf = (name: string) =>
    te(`case-money.explain.names.${name}`) ? t(`case-money.explain.names.${name}`) : name

  return { words, nameOf }
}
