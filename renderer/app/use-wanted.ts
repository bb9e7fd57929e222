import { shallowRef, watch } from 'vue'
import type { Ref } from 'vue'

/** Becomes true when something is opened for the first time, and stays true, so that it can also close in its own way. */
export function useWanted(isOpen: Readonly<Ref<boolean>>): Readonly<Ref<boolean>> {
  const wanted = shallowRef(isOpen.value)
  watch(isOpen, (now) => now && (wanted.value = true), { flush: 'sync' })
  return wanted
}
