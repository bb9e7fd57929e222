import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'

/** Waiting shorter than this is shown as nothing at all, so quick answers do not flicker. */
const LATE_MS = 150

/** Becomes true when `waiting` has held for 150 ms, and false at once when it ends. */
export function useLate(waiting: Readonly<Ref<boolean>>): Readonly<Ref<boolean>> {
  const late = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  watch(
    waiting,
    (now) => {
      stop()
      if (now) timer = setTimeout(() => (late.value = true), LATE_MS)
      else late.value = false
    },
    { immediate: true },
  )
  onScopeDispose(stop)
  return late
}
