import type { PolicyDocument } from '../../../../shared/model/policy'
import { useFieldWords } from '../words/use-field-words'

/** A policy in a handful of sentences: what a buyer may do, who pays, when a second person is needed. */
export function useBriefWords() {
  const { t, number, amount } = useFieldWords()
  const days = (n: number) => t('policy-words.days', { n: number(n) }, n)

  function windowOf({ windowDays, windowStartsNextDay, reasons }: PolicyDocument): string {
    if (windowDays === 0 || !reasons.some(({ withinWindow }) => withinWindow)) return t('policy-words.brief.noWindow')
    return t(`policy-words.brief.${windowStartsNextDay ? 'window' : 'windowSameDay'}`, { days: days(windowDays) })
  }

  function briefOf(document: PolicyDocument): string[] {
    const { refundWhen, refundWithinDays, freight, repair, fourEyes, rules } = document
    const months = t('policy-words.months', { n: number(repair.warrantyMonths) }, repair.warrantyMonths)
    return [
      windowOf(document),
      t(`policy-words.brief.money.${refundWhen}`, { days: days(refundWithinDays) }),
      t(`policy-words.brief.freight.${freight.buyersFault}`),
      ...(repair.warrantyMonths > 0 ? [t('policy-words.brief.warranty', { months })] : []),
      ...(fourEyes.aboveMinor === null
        ? []
        : [t('policy-words.brief.fourEyes', { amount: amount(fourEyes.aboveMinor), days: days(fourEyes.days) })]),
      t('policy-words.brief.rules', { n: number(rules.length) }, rules.length),
    ]
  }

  return { briefOf }
}
