import { computed } from 'vue'
import type { Permission } from '../../shared/permissions'
import { useRead } from './use-read'

/** Who is at the desk, what they may do, and the shop's settings. */
export function useDesk() {
  const status = useRead('desk.status', () => ({}))
  return {
    ...status,
    settings: computed(() => status.data.value?.settings),
    may: (permission: Permission) => status.data.value?.permissions.includes(permission) ?? false,
  }
}
