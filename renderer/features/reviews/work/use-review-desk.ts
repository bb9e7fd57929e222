import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RejectReason } from '../../../../shared/model/moderation'
import type { ReviewDetail } from '../../../../shared/model/review'
import { REVIEW_TRANSITIONS } from '../../../../shared/model/review-moves'
import type { ReviewMove } from '../../../../shared/model/review-moves'
import { useDesk } from '../../../api/use-desk'
import { useNotice } from '../../../ui/use-notice'
import { isRecording, RECORD_OFFERS } from '../record/recordings'
import type { Recording } from '../record/recordings'
import { useReview } from '../use-review'
import { leadsOn } from './decision'
import type { Decision } from './decision'
import { MOVE_OFFERS } from './moves'
import { suggestedReasons } from './reject-reasons'
import { emptyReply } from './reply-draft'
import type { ReplyDraft } from './reply-draft'
import { useClaim } from './use-claim'
import { useDecide } from './use-decide'
import { useOpenCase } from './use-open-case'

export type Asking = 'reject' | 'hide' | 'reply' | 'sentiment' | Recording | null

interface Options {
  id: () => number | null
  onward: (id: number) => void
  back: (id: number) => void
  /** Spans the clerk has marked in the text, to be covered. */
  marked: () => Extract<Decision, { move: 'mask' }>['masks']
}

/** What is chosen or typed for the review on screen; a reply that was begun stays with its review. */
function useAsking(id: () => number | null) {
  const { t } = useI18n()
  const notice = useNotice()
  const asking = shallowRef<Asking>(null)
  const reason = shallowRef<RejectReason | null>(null)
  const note = shallowRef('')
  const replies = new Map<number, ReplyDraft>()
  const reply = shallowRef<ReplyDraft>(emptyReply())

  watch(id, (now, before) => {
    asking.value = null
    if (before !== null) replies.set(before, reply.value)
    reply.value = (now !== null && replies.get(now)) || emptyReply()
    reason.value = null
    note.value = ''
  })
  function ask(move: 'reject' | 'hide', shown: ReviewDetail): void {
    reason.value ??= suggestedReasons(shown.allFindings)[0] ?? null
    asking.value = move
  }
  function sent(review: number): void {
    replies.delete(review)
    notice.done(t('review.reply.sent'))
  }
  return { asking, reason, note, reply, ask, sent }
}

type Form = ReturnType<typeof useAsking>

/** The refused decision once more, as it was chosen; what was typed is still there. */
function fillAgain(
  shown: ReviewDetail | null,
  refused: ReturnType<typeof useDecide>['refused'],
  form: Form,
  take: (decision: Decision) => void,
): void {
  const last = shown && refused.get(shown.id)
  if (!last) return
  const { decision } = last
  if (decision.move === 'reply') {
    form.reply.value = { ...decision }
    form.asking.value = 'reply'
  } else if (decision.move === 'reject' || decision.move === 'hide') {
    form.reason.value = decision.reason
    form.note.value = decision.note
    form.asking.value = decision.move
  } else take(decision)
}

/** What may be done with the review on screen by who is at the desk. */
function useOffers(detail: () => ReviewDetail | null, may: ReturnType<typeof useDesk>['may']) {
  const isOffered = ({ move }: { move: ReviewMove }) =>
    detail()?.moves.includes(move) && may(REVIEW_TRANSITIONS[move].permission)
  return {
    offers: computed(() => MOVE_OFFERS.filter(isOffered)),
    records: computed(() => RECORD_OFFERS.filter(isOffered)),
  }
}

/** A key whose move is not offered says why, or the clerk would press it again. */
function useRefusedNow() {
  const { t } = useI18n()
  const { done } = useNotice()
  return ({ order }: ReviewDetail, move: ReviewMove): void =>
    void done(
      move === 'openCase' && order === null
        ? t('reviews.noOrder')
        : t('reviews.notNow', { move: t(`reviews.moves.${move}`) }),
    )
}

/** A review to look at and to decide. */
export function useReviewDesk({ id, onward, back, marked }: Options) {
  const refusedNow = useRefusedNow()
  const { may } = useDesk()
  const reading = useReview(id)
  const { detail, keep } = reading
  const form = useAsking(id)
  const claims = useClaim({ detail: () => detail.value, mayClaim: () => may('reviews.moderate') })
  const cases = useOpenCase(keep)
  const { decide, refused } = useDecide({
    keep,
    claims,
    onward,
    back,
    done: ({ move }, fresh) => void (move === 'reply' && form.sent(fresh.id)),
  })

  const { offers, records } = useOffers(() => detail.value, may)
  const isFree = () => form.asking.value === null && cases.looked.value === null

  /** A step that stays on the review; the next key waits for it, or it would meet an old version. */
  let staying: Promise<unknown> | null = null
  const stay = (work: Promise<unknown>): void => void (staying = work.finally(() => (staying = null)))

  function take(decision: Decision): void {
    const looked = detail.value
    if (!looked) return
    form.asking.value = null
    const answer = decide(decision, looked)
    if (!leadsOn(decision)) stay(answer)
  }

  function choose(move: ReviewMove): void {
    const here = id()
    if (staying) return void staying.then(() => id() === here && choose(move))
    const shown = detail.value
    if (!shown || !isFree()) return
    if (![...offers.value, ...records.value].some((offer) => offer.move === move)) return refusedNow(shown, move)
    if (move === 'approve' || move === 'show' || move === 'escalate') take({ move })
    else if (move === 'mask') take({ move, masks: marked() })
    else if (move === 'reject' || move === 'hide') form.ask(move, shown)
    else if (move === 'reply' || isRecording(move)) form.asking.value = move
    else if (move === 'openCase') stay(cases.open(shown))
  }

  const again = (): void => fillAgain(detail.value, refused, form, take)

  return { ...reading, ...form, claims, cases, refused, offers, records, may, isFree, take, choose, again }
}
