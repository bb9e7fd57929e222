import { onScopeDispose, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { onConnection } from './client'

/** Whether the desk can be reached right now. */
export function useConnection(): Readonly<Ref<boolean>> {
  const isConnected = shallowRef(true)
  onScopeDispose(onConnection((connection) => (isConnected.value = connection === 'connected')))
  return isConnected
}
