import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Alarm } from '../../shared/contract/forecast'
import { useFormat } from '../ui/format'
import { useNotice } from '../ui/use-notice'
import { call } from './client'
import { useRead } from './use-read'

/** What lies beyond its limits, in words, and how it is marked as seen. */
export function useAlarms() {
  const { t } = useI18n()
  const { language, number, percent, days } = useFormat()
  const notice = useNotice()
  const read = useRead('forecast.alarms', () => ({}))
  const { data: versions } = useRead('policies.list', () => ({}))

  /** Newest version first: a reason that was reworded reads as it does today. */
  function reasonName(code: string): string {
    const reasons = versions.value?.flatMap(({ document }) => document.reasons) ?? []
    return reasons.find((reason) => reason.code === code)?.label[language.value] ?? code
  }
  const share = (n: number, of: number) => percent(of > 0 ? Math.round((n / of) * 10_000) : null)
  const rounded = (value: number) => number(Math.round(value * 10) / 10)

  /** What happened, on which days, and what had been expected. */
  function sentence(alarm: Alarm): string {
    const { kind, n, outOf, expected, from, to } = alarm
    const subject = kind === 'reason' ? reasonName(alarm.subject) : alarm.title || alarm.subject
    const facts = {
      ...{ n: number(n), days: days(from, to), subject, outOf: number(outOf ?? 0) },
      ...{ share: share(n, outOf ?? 0), expected: rounded(expected) },
    }
    return t(`forecast.alarms.kinds.${kind}`, facts, n)
  }

  async function dismiss(alarm: Alarm, dismissed = true): Promise<void> {
    try {
      await call('forecast.dismiss', { key: alarm.key, dismissed })
      void read.refetch()
      if (dismissed) notice.done(t('forecast.alarms.dismissed'), () => void dismiss(alarm, false))
    } catch (error) {
      notice.failed(error)
    }
  }

  const standing = computed(() => read.data.value?.alarms.filter(({ dismissedBy }) => dismissedBy === null) ?? [])
  return { ...read, standing, sentence, dismiss }
}
