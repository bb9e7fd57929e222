import { computed } from 'vue'
import { useRead } from '../../api/use-read'
import { useFormat } from '../../ui/format'
import type { Evidence, PolicyReason } from '../../../shared/model/policy'

/** The words of the policies for reasons and refusals; a code no policy knows is shown as it is. */
export function usePolicyLabels() {
  const { data: versions } = useRead('policies.list', () => ({}))
  const { language } = useFormat()

  /** Newest first, so a code that was reworded reads as it does today. */
  const documents = computed(() => versions.value?.map(({ document }) => document) ?? [])
  const reasons = computed(() => {
    const byCode = new Map<string, PolicyReason>()
    for (const reason of documents.value.flatMap(({ reasons }) => reasons)) {
      if (!byCode.has(reason.code)) byCode.set(reason.code, reason)
    }
    return byCode
  })
  const declines = computed(
    () =>
      new Map(documents.value.flatMap(({ declineReasons }) => declineReasons.map((reason) => [reason.code, reason]))),
  )

  const versionOf = (id: number) => versions.value?.find((version) => version.id === id)
  /** What a clerk must have seen for a reason, by the version the case keeps. */
  const neededEvidence = (policyVersionId: number, code: string): readonly Evidence[] =>
    versionOf(policyVersionId)?.document.reasons.find((reason) => reason.code === code)?.evidence ?? []
  return {
    neededEvidence,
    versionOf,
    reason: (code: string) => reasons.value.get(code)?.label[language.value] ?? code,
    faultOf: (code: string) => reasons.value.get(code)?.fault,
    decline: (code: string) => declines.value.get(code)?.label[language.value] ?? code,
    reasonItems: computed(() =>
      [...reasons.value.values()].map(({ code, label }) => ({ value: code, label: label[language.value] })),
    ),
    declineItems: (policyVersionId: number) =>
      versionOf(policyVersionId)?.document.declineReasons.map(({ code, label }) => ({
        value: code,
        label: label[language.value],
      })) ?? [],
  }
}
