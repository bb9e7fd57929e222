import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CaseDetail } from '../../../../shared/model/case'
import { useDesk } from '../../../api/use-desk'
import { useNotice } from '../../../ui/use-notice'
import { useCase } from '../use-case'
import type { CaseStep } from './case-moves'
import { useCaseStep } from './use-case-step'
import { useStepShortcuts } from './use-step-shortcuts'

interface Options {
  id: () => number | null
  /** After a step was taken. */
  done?: (step: CaseStep, detail: CaseDetail) => void
  inDialog?: boolean
  /** While another dialog of the page is open. */
  isBlocked?: () => boolean
}

/** A case to look at and to act on, with its keys: the full page and the peek are both this. */
export function useCaseDesk({ id, done, inDialog = false, isBlocked }: Options) {
  const { t } = useI18n()
  const { may } = useDesk()
  const notice = useNotice()
  const reading = useCase(id)
  const taking = useCaseStep({
    may,
    keep: reading.keep,
    failed: notice.failed,
    done: (step, detail) => {
      notice.done(t(`case-moves.done.${step}`, { number: detail.number }))
      done?.(step, detail)
    },
  })
  watch(id, taking.close)
  useStepShortcuts({
    detail: () => reading.detail.value,
    may,
    choose: taking.choose,
    isBlocked: () => taking.step.value !== null || (isBlocked?.() ?? false),
    inDialog,
  })
  return { ...reading, taking, may }
}
