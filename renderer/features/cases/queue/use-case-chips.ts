import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CaseFilter } from '../../../../shared/contract/cases'
import type { Dimension } from '../../../../shared/model/measures'
import { useMemberName } from '../../../api/use-members'
import { useMarkChips } from './use-mark-chips'

export interface Chip {
  readonly key: string
  readonly label: string
  /** What taking it away changes. */
  readonly changes: Partial<CaseFilter>
}

export const MEMBER_FIELDS = { sku: 'product', category: 'category', agent: 'agent', segment: 'segment' } as const
export type MemberField = keyof typeof MEMBER_FIELDS
const FIELDS = Object.keys(MEMBER_FIELDS) as readonly MemberField[]

/** Filters that came with a link, in words. */
export function useCaseChips(filter: () => CaseFilter) {
  const { t } = useI18n()
  const names = Object.fromEntries(
    FIELDS.map((field) => [field, useMemberName(MEMBER_FIELDS[field] satisfies Dimension, () => filter()[field])]),
  ) as Record<MemberField, ReturnType<typeof useMemberName>>
  const { steps, words } = useMarkChips()

  const members = (now: CaseFilter): Chip[] =>
    FIELDS.filter((field) => now[field] !== undefined).map((field) => ({
      key: field,
      label: t(`case-filters.member.${field}`, { name: names[field].value }),
      changes: { [field]: undefined },
    }))
  return {
    members: computed(() => members(filter())),
    marks: computed(() => [...steps(filter()), ...words(filter())]),
  }
}
