import { useI18n } from 'vue-i18n'
import type { PolicyProblem } from '../../../../shared/contract/policies'
import { useFormat } from '../../../ui/format'
import { useFieldWords } from '../words/use-field-words'

/** A problem of a draft in a sentence, with the figures that lead to it. */
export function useProblemWords() {
  const { t, te } = useI18n()
  const { number, amount } = useFieldWords()
  const { percent } = useFormat()

  function shown(name: string, value: unknown): string {
    if (name === 'kind') return t(`policy-words.kinds.${String(value)}`)
    if (name === 'fault') return t(`policy-words.faults.${String(value)}`)
    if (typeof value !== 'number') return String(value ?? '–')
    if (name.endsWith('Minor')) return amount(value)
    return name.endsWith('Bps') || /^[A-D]$/.test(name) ? percent(value) : number(value)
  }

  function sentenceOf({ code, path, details }: PolicyProblem): string {
    const key = `policy-problems.${code}`
    if (!te(key)) return t('policy-problems.unknown', { code, path })
    const words = Object.entries(details).map(([name, value]) => [name, shown(name, value)])
    return t(key, { path, ...(Object.fromEntries(words) as Record<string, string>) })
  }

  return { sentenceOf, severityOf: ({ severity }: PolicyProblem) => t(`policies.problems.${severity}`) }
}
