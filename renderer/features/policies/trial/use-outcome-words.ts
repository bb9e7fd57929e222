import { useI18n } from 'vue-i18n'

/** What became of a case, or would have: a code no one has words for is shown as it is. */
export function useOutcomeWords(): (outcome: string) => string {
  const { t, te } = useI18n()
  return (outcome) => (te(`policies.trial.outcomes.${outcome}`) ? t(`policies.trial.outcomes.${outcome}`) : outcome)
}
