import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Input } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import { call } from '../../../api/client'
import { showNotice } from '../../../ui/notices'
import { useSession } from '../session.store'
import { useUndo } from '../use-undo'

type Choice = Pick<Input<'reviews.openCase'>, 'kind' | 'reason'>

/** Turns a review into a case: at once, with the kind and reason its text suggests; a refusal asks for them. */
export function useOpenCase(keep: (fresh: ReviewDetail) => void) {
  const { t } = useI18n()
  const session = useSession()
  const { undo } = useUndo()
  const looked = shallowRef<ReviewDetail | null>(null)
  const error = shallowRef<unknown>(null)
  const isBusy = shallowRef(false)

  async function open(detail: ReviewDetail, choice: Choice = {}): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    try {
      const answer = await call('reviews.openCase', { id: detail.id, version: detail.version, ...choice })
      keep(answer.review)
      looked.value = null
      const entry = {
        kind: 'case',
        id: detail.id,
        said: t('reviews.said.openCase'),
        case: { id: answer.caseId, version: answer.caseVersion },
      } as const
      session.push(entry)
      showNotice({
        kind: 'done',
        text: t('review.case.opened', { number: answer.caseNumber }),
        link: { label: t('review.case.show'), to: `/cases/${answer.caseId}` },
        undo: () => void undo(entry),
      })
    } catch (cause) {
      error.value = cause
      const fresh = await call('reviews.get', { id: detail.id }).catch(() => null)
      if (fresh) keep(fresh)
      looked.value = fresh ?? detail
    } finally {
      isBusy.value = false
    }
  }

  return { looked, error, isBusy, open, close: () => void (looked.value = null) }
}
