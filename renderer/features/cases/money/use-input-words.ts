import { useI18n } from 'vue-i18n'
import { useFormat } from '../../../ui/format'

type Figure = number | string | boolean

/** Codes in words, where they have some. */
const CODES: Readonly<Record<string, string>> = {
  kinds: 'cases.kinds',
  kind: 'cases.kinds',
  missing: 'cases.evidence',
  evidence: 'cases.evidence',
  fault: 'cases.faults',
  paidBy: 'cases.faults',
  says: 'case-money.findings.says',
}

/** Figures of a rule in words: the end of their name says the unit (`paidMinor`, `feeBps`, `deliveredOn`, `fromUnit`). */
export function useInputWords() {
  const { t, te } = useI18n()
  const { money, number, percent, day, instant, language } = useFormat()

  function word(name: string, value: Figure, currency: string): string {
    if (typeof value === 'boolean') return t(`case-money.explain.${value ? 'yes' : 'no'}`)
    if (typeof value === 'string') return textWord(name, value)
    if (name.endsWith('Minor')) return money(value, currency)
    if (name.endsWith('At')) return instant(value, 'date')
    return name.endsWith('Bps') ? percent(value) : number(value)
  }

  function coded(name: string, code: unknown): string {
    const key = `${CODES[name]}.${String(code)}`
    return CODES[name] && te(key) ? t(key) : String(code)
  }
  function textWord(name: string, value: string): string {
    return /On$/.test(name) && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : coded(name, value)
  }
  /** Lists of codes and names in both languages, as a finding carries them beside its figures. */
  function further(name: string, value: unknown): [string, string][] {
    if (Array.isArray(value)) {
      return [[name, new Intl.ListFormat(language.value).format(value.map((one) => coded(name, one)))]]
    }
    if (typeof value !== 'object' || value === null || !(language.value in value)) return []
    return [[name, String((value as Record<string, unknown>)[language.value])]]
  }

  /** The figures by name, ready to stand in a sentence; anything that is no figure is left out. */
  function words(figures: Readonly<Record<string, unknown>>, currency: string): Record<string, string> {
    const plain = Object.entries(figures).filter((entry): entry is [string, Figure] =>
      ['number', 'string', 'boolean'].includes(typeof entry[1]),
    )
    return Object.fromEntries([
      ...plain.map(([name, value]) => [name, word(name, value, currency)]),
      ...Object.entries(figures).flatMap(([name, value]) => further(name, value)),
    ])
  }

  const nameOf = (name: string) =>
    te(`case-money.explain.names.${name}`) ? t(`case-money.explain.names.${name}`) : name

  return { words, nameOf }
}
