import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ReviewDetail, ReviewSummary } from '../../../shared/model/review'

/** A step that can be taken back. `answer` is null when the desk refused it. */
export type Done =
  | {
      readonly kind: 'review'
      readonly id: number
      readonly said: string
      readonly answer: Promise<ReviewDetail | null>
    }
  | { readonly kind: 'bulk'; readonly bulkIds: readonly string[]; readonly said: string; readonly n: number }
  | {
      readonly kind: 'case'
      readonly id: number
      readonly said: string
      readonly case: { readonly id: number; readonly version: number }
    }

const MINUTE_MS = 60_000
/** Below this a rate says nothing. */
const LEAST_MS = 3_000

/** What one person does with reviews at one sitting: it outlives the pages, so that Z also reaches back across them. */
export const useSession = defineStore('reviews.session', () => {
  const done = shallowRef<readonly Done[]>([])
  const decided = shallowRef(0)
  const perMinute = shallowRef<number | null>(null)
  /** Reviews chosen for a step on many, with what was looked at. */
  const picked = shallowRef<ReadonlyMap<number, ReviewSummary>>(new Map())
  let since: number | null = null

  function count(n: number): void {
    since ??= performance.now()
    decided.value = Math.max(0, decided.value + n)
    const tookMs = performance.now() - since
    perMinute.value = tookMs < LEAST_MS ? null : (decided.value / tookMs) * MINUTE_MS
  }

  /** The clock of the sitting starts with the first review on screen, not with the first decision. */
  const begin = (): void => void (since ??= performance.now())
  const push = (entry: Done): void => void (done.value = [...done.value, entry])
  const drop = (entry: Done): void => void (done.value = done.value.filter((other) => other !== entry))

  function pick(review: ReviewSummary): void {
    const next = new Map(picked.value)
    if (!next.delete(review.id)) next.set(review.id, review)
    picked.value = next
  }

  return {
    done,
    decided,
    perMinute,
    picked,
    last: computed(() => done.value.at(-1) ?? null),
    begin,
    count,
    push,
    drop,
    pick,
  }
})
