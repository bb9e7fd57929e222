import { onScopeDispose, shallowRef, watch } from 'vue'
import type { ReviewDetail } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import { call } from '../../../api/client'

/** Stepping through quickly takes nothing; looking does. */
const SETTLE_MS = 150
/** The lease lasts ten minutes. */
const RENEW_MS = 4 * 60_000

interface Options {
  detail: () => ReviewDetail | null
  mayClaim: () => boolean
}

const isWaiting = ({ queue, state }: ReviewDetail) => queue !== null || state === 'pending' || state === 'escalated'

/** Takes reviews and lets them go; told who else holds one. */
function useLease(held: (id: number, by: string) => void) {
  const running = new Map<number, Promise<boolean>>()
  const decided = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function claim(id: number): void {
    const asked = call('reviews.claim', { id }).then(
      () => true,
      (cause: unknown) => {
        const name = cause instanceof Refusal && cause.code === 'review.claimed' ? cause.details.claimedBy : null
        if (typeof name === 'string') held(id, name)
        running.delete(id)
        return false
      },
    )
    running.set(id, asked)
    timer = setTimeout(() => claim(id), RENEW_MS)
  }

  /** Once the claim is through, or it was never made, the review can be let go. */
  function leave(id: number): void {
    clearTimeout(timer)
    const asked = running.get(id)
    running.delete(id)
    // Deciding lets it go by itself.
    if (!asked || decided.delete(id)) return
    void asked.then(async (isHeld) => void (isHeld && (await call('reviews.release', { id })))).catch(() => undefined)
  }

  return {
    claimSoon: (id: number) => void (timer = setTimeout(() => claim(id), SETTLE_MS)),
    leave,
    stop: () => clearTimeout(timer),
    decided,
  }
}

/** Holds the review on screen, so that nobody else decides it meanwhile; lets it go when the clerk moves on. */
export function useClaim({ detail, mayClaim }: Options) {
  /** Somebody else who holds it. */
  const heldBy = shallowRef<string | null>(null)
  const { claimSoon, leave, stop, decided } = useLease((id, by) => {
    if (detail()?.id === id) heldBy.value = by
  })

  watch(
    () => detail()?.id ?? null,
    (id, before) => {
      if (before) leave(before)
      heldBy.value = null
      const shown = detail()
      if (id !== null && shown && mayClaim() && isWaiting(shown)) claimSoon(id)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    const id = detail()?.id
    if (id) leave(id)
    stop()
  })

  return {
    heldBy,
    decide: (id: number) => void decided.add(id),
    undecide: (id: number) => void decided.delete(id),
  }
}
