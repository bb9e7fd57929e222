import { computed } from 'vue'
import type { Dimension } from '../../shared/model/measures'
import { useRead } from './use-read'

/** So many of the most frequent are offered; a rarer one is found by its name or comes with a link. */
const OFFERED = 100

interface Option {
  readonly value: string
  readonly label: string
}

/** Products, categories, agents or segments to choose from, most frequent first; asked for only while somebody looks. */
export function useMembers(dimension: Dimension, enabled: () => boolean = () => true) {
  const { data } = useRead('statistics.members', () => ({ dimension, limit: OFFERED }), enabled)
  const known = computed<readonly Option[]>(
    () => data.value?.map(({ key, title }) => ({ value: key, label: title || key })) ?? [],
  )
  /** What is chosen stands among the options, also where the address names a rare or deleted one. */
  const options = (chosen: string | undefined): readonly Option[] =>
    chosen && !known.value.some(({ value }) => value === chosen)
      ? [...known.value, { value: chosen, label: chosen }]
      : known.value
  return { options, name: (key: string) => known.value.find(({ value }) => value === key)?.label ?? key }
}

/** The name of one product, category, agent or segment; its key until it is known, or if there is none of it any more. */
export function useMemberName(dimension: Dimension, key: () => string | undefined) {
  const { data } = useRead(
    'statistics.members',
    () => ({ dimension, text: key() ?? '', limit: 10 }),
    () => key() !== undefined,
  )
  return computed(() => {
    const asked = key()
    return asked === undefined ? '' : data.value?.find((member) => member.key === asked)?.title || asked
  })
}
