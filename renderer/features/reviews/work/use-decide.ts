import { shallowReactive } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ReviewDetail } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import { call } from '../../../api/client'
import { useSession } from '../session.store'
import { leadsOn, sendDecision } from './decision'
import type { Decision } from './decision'
import { changeBetween } from './review-change'
import type { ReviewChange } from './review-change'

/** A decision the desk did not take, with everything that was chosen and typed for it. */
export interface Refused {
  readonly decision: Decision
  readonly error: unknown
  readonly change: ReviewChange | null
}

interface Options {
  keep: (fresh: ReviewDetail) => void
  claims: { decide: (id: number) => void; undecide: (id: number) => void }
  /** Goes on, before the desk has answered. */
  onward: (id: number) => void
  /** Brings the clerk back to a review. */
  back: (id: number) => void
  done: (decision: Decision, fresh: ReviewDetail) => void
}

/**
 * Decides a review: the clerk goes on at once, the answer follows. A refusal brings the clerk back to it, with the reason
 * and with what was chosen.
 */
export function useDecide({ keep, claims, onward, back, done }: Options) {
  const { t } = useI18n()
  const session = useSession()
  const refused = shallowReactive(new Map<number, Refused>())

  async function refuse(decision: Decision, looked: ReviewDetail, error: unknown): Promise<void> {
    const fresh = error instanceof Refusal ? await call('reviews.get', { id: looked.id }).catch(() => null) : null
    if (fresh) keep(fresh)
    const isOvertaken = error instanceof Refusal && ['review.stale', 'review.wrong_state'].includes(error.code)
    refused.set(looked.id, { decision, error, change: fresh && isOvertaken ? changeBetween(looked, fresh) : null })
  }

  function decide(decision: Decision, looked: ReviewDetail): Promise<void> {
    const { id } = looked
    const isSettling = leadsOn(decision)
    refused.delete(id)
    if (isSettling) claims.decide(id)
    const answer = sendDecision(decision, looked)
    const said = t(`reviews.said.${decision.move}`)
    const entry = { kind: 'review', id, said, answer: answer.catch(() => null) } as const
    if (isSettling) {
      session.push(entry)
      session.count(1)
      onward(id)
    }
    return answer.then(
      (fresh) => {
        keep(fresh)
        done(decision, fresh)
      },
      async (error: unknown) => {
        if (isSettling) {
          session.drop(entry)
          session.count(-1)
          claims.undecide(id)
        }
        await refuse(decision, looked, error)
        back(id)
      },
    )
  }

  return { decide, refused }
}
