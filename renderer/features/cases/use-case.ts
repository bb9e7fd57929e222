import { useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { useRead } from '../../api/use-read'
import type { CaseDetail } from '../../../shared/model/case'

/** One case whole, kept up to date by events. While another one loads there is none: a step must never meet the wrong case. */
export function useCase(id: () => number | null) {
  const cache = useQueryCache()
  const read = useRead(
    'cases.get',
    () => ({ id: id() ?? 0 }),
    () => id() !== null,
  )
  const detail = computed(() => (read.data.value?.id === id() ? (read.data.value ?? null) : null))

  /** Shows what a command answered at once, before the event about it comes round. */
  function keep(fresh: CaseDetail): void {
    cache.setQueryData(['cases.get', { id: fresh.id }], fresh)
  }

  return {
    detail,
    error: computed(() => (detail.value ? null : read.error.value)),
    /** What is shown could not be brought up to date. */
    outdated: computed(() => (detail.value ? read.error.value : null)),
    retry: read.refetch,
    keep,
  }
}
