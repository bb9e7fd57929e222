import { useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { call } from '../../api/client'
import { useRead } from '../../api/use-read'
import type { ReviewDetail } from '../../../shared/model/review'

/** One review whole, kept up to date by events. While another one loads there is none: a step must never meet the wrong one. */
export function useReview(id: () => number | null) {
  const cache = useQueryCache()
  const read = useRead(
    'reviews.get',
    () => ({ id: id() ?? 0 }),
    () => id() !== null,
  )
  const detail = computed(() => (read.data.value?.id === id() ? (read.data.value ?? null) : null))

  /** Shows what a command answered at once, before the event about it comes round. */
  function keep(fresh: ReviewDetail): void {
    cache.setQueryData(['reviews.get', { id: fresh.id }], fresh)
  }

  /** Has reviews at hand before they are asked for. */
  function prefetch(ids: readonly number[]): void {
    for (const next of ids) {
      const entry = cache.ensure({ key: ['reviews.get', { id: next }], query: () => call('reviews.get', { id: next }) })
      void cache.refresh(entry).catch(() => undefined)
    }
  }

  return {
    detail,
    error: computed(() => (detail.value ? null : read.error.value)),
    retry: read.refetch,
    keep,
    prefetch,
  }
}
