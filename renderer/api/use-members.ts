import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import type { Dimension } from '../../shared/model/measures'
import { useRead } from './use-read'

/** The name of one product, category, agent or segment; its key until it is known, or if there is none of it any more. */
export function useMemberName(dimension: MaybeRefOrGetter<Dimension>, key: () => string | undefined) {
  const { data } = useRead(
    'statistics.members',
    () => ({ dimension: toValue(dimension), text: key() ?? '', limit: 10 }),
    () => key() !== undefined,
  )
  return computed(() => {
    const asked = key()
    return asked === undefined ? '' : data.value?.find((member) => member.key === asked)?.title || asked
  })
}
