/** The one place of the screens that reads the machine's clock. */
import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'

const TICK_MS = 15_000

export function readClock(): number {
  return Date.now()
}

/** The current instant, renewed often enough for words such as "3 minutes left". */
export function tickingClock(): Readonly<Ref<number>> {
  const now = ref(readClock())
  const timer = setInterval(() => (now.value = readClock()), TICK_MS)
  onScopeDispose(() => clearInterval(timer))
  return now
}
