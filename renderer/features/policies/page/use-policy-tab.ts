import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useShortcuts } from '../../../ui/shortcuts'

export const POLICY_TABS = ['content', 'compare', 'trial'] as const
export type PolicyTab = (typeof POLICY_TABS)[number]

/** The part of the page that the address names; Esc leads back to the list. */
export function usePolicyTab() {
  const route = useRoute()
  const router = useRouter()
  useShortcuts('policies.keys.title', [
    { keys: 'Escape', label: 'policies.keys.back', run: () => void router.push({ name: 'policies' }) },
  ])
  return computed<PolicyTab>(() => POLICY_TABS.find((name) => name === route.query.show) ?? 'content')
}
