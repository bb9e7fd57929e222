import { useQueryCache } from '@pinia/colada'
import { useI18n } from 'vue-i18n'
import { call } from '../../api/client'
import { useFormat } from '../../ui/format'
import { useNotice } from '../../ui/use-notice'
import { useSession } from './session.store'
import type { Done } from './session.store'

/** Takes one step back at the desk. Answers the review it was about, if it was about one. */
function useTakingBack() {
  const { t } = useI18n()
  const { number } = useFormat()
  const notice = useNotice()
  const session = useSession()
  const cache = useQueryCache()

  async function undoReview({ id, answer }: Extract<Done, { kind: 'review' }>): Promise<number | null> {
    const decided = await answer
    // A refused step brought the clerk back already.
    if (!decided) return null
    const fresh = await call('reviews.undo', { id, version: decided.version })
    cache.setQueryData(['reviews.get', { id }], fresh)
    session.count(-1)
    return id
  }

  async function undoBulk({ bulkIds, n }: Extract<Done, { kind: 'bulk' }>): Promise<null> {
    let [undone, left] = [0, 0]
    for (const bulkId of bulkIds) {
      const answer = await call('reviews.undoBulk', { bulkId })
      undone += answer.undone
      left += answer.left
    }
    session.count(-n)
    notice.done(
      t(left > 0 ? 'reviews.undo.bulkPart' : 'reviews.undo.bulk', { n: number(undone), left: number(left) }, undone),
    )
    return null
  }

  return async function takeBack(entry: Done): Promise<number | null> {
    if (entry.kind === 'review') return undoReview(entry)
    if (entry.kind === 'bulk') return undoBulk(entry)
    await call('cases.withdraw', { id: entry.case.id, version: entry.case.version })
    notice.done(t('reviews.undo.case'))
    return entry.id
  }
}

/** Takes the last step back, whichever page it was taken on. */
export function useUndo() {
  const { t } = useI18n()
  const notice = useNotice()
  const session = useSession()
  const takeBack = useTakingBack()

  let running: Promise<number | null> = Promise.resolve(null)
  /** One after another: pressing twice takes two steps back. */
  async function undo(entry: Done | null = session.last): Promise<number | null> {
    if (!entry || !session.done.includes(entry)) {
      notice.done(t('reviews.undo.nothing'))
      return null
    }
    session.drop(entry)
    const work = running.then(() => takeBack(entry))
    running = work.catch(() => null)
    try {
      return await work
    } catch (cause) {
      notice.failed(cause)
      return null
    }
  }
  return { undo }
}
