import { useI18n } from 'vue-i18n'
import { useRefusalText } from '../../../ui/use-refusal-text'
import { Refusal } from '../../../../shared/refusals'
import { usePolicyLabels } from '../use-policy-labels'
import { useInputWords } from './use-input-words'

/** Refusals with their codes and amounts in words: `¥70.00` instead of 7000, "Paid" instead of `settled`. */
export function useRefusalWords() {
  const { t, te } = useI18n()
  const { reason } = usePolicyLabels()
  const { words } = useInputWords()
  const plain = useRefusalText()

  const named = (key: string, code: unknown) => (te(`${key}.${String(code)}`) ? t(`${key}.${String(code)}`) : code)

  function inWords({ details }: Refusal, currency: string): Record<string, unknown> {
    const spoken: Record<string, unknown> = { ...details, ...words(details, currency) }
    if ('state' in details) spoken.state = named('cases.status', details.state)
    if ('move' in details) spoken.move = named('case-moves.names', details.move)
    if ('field' in details) spoken.field = named('case-moves.fieldNames', details.field)
    if ('kind' in details) spoken.kind = named('cases.kinds', details.kind)
    if (typeof details.reason === 'string') spoken.reason = reason(details.reason)
    return spoken
  }

  function sentence(error: unknown, currency: string): string {
    if (!(error instanceof Refusal)) return plain(error)
    // Its own sentence counts in minor units, for programs; here the amounts are written out.
    if (error.code === 'case.over_paid') return t('case-money.findings.overPaid', words(error.details, currency))
    return plain(new Refusal(error.code, inWords(error, currency)))
  }

  /** The figures behind a finding, as a refusal carries them. */
  function facts(details: Readonly<Record<string, unknown>>, currency: string): Record<string, string> {
    const { facts: given } = details
    return typeof given === 'object' && given !== null ? words({ ...given }, currency) : {}
  }

  return { sentence, facts }
}
