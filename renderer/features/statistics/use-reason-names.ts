import { computed } from 'vue'
import { useRead } from '../../api/use-read'
import { useFormat } from '../../ui/format'

/** Names of the reason codes in the desk's language, from every version of the policies; the newest version names a code. */
export function useReasonNames() {
  const { language } = useFormat()
  const { data } = useRead('policies.list', () => ({}))
  const names = computed(() => {
    const reasons = [...(data.value ?? [])].reverse().flatMap(({ document }) => document.reasons)
    return new Map(reasons.map(({ code, label }) => [code, label[language.value]]))
  })
  const reasonName = (code: string) => names.value.get(code) ?? code
  return { names, reasonName }
}
