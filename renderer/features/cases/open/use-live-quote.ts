import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Input } from '../../../../shared/contract'
import type { Quote } from '../../../../shared/model/quote'
import { call } from '../../../api/client'

/** Long enough that a number being typed is asked for once. */
const SETTLE_MS = 250

/** The quote of a request that is still changing. Only the answer to the newest question is shown. */
export function useLiveQuote(request: () => Input<'cases.quote'> | null, revision: () => number) {
  const quote = shallowRef<Quote | null>(null)
  const error = shallowRef<unknown>(null)
  const isWorking = shallowRef(false)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(input: Input<'cases.quote'>): Promise<void> {
    const mine = ++asked
    try {
      const answer = await call('cases.quote', input)
      if (mine !== asked) return
      quote.value = answer
      error.value = null
    } catch (cause) {
      if (mine !== asked) return
      quote.value = null
      error.value = cause
    }
    isWorking.value = false
  }

  function settle(): void {
    clearTimeout(timer)
    // Whatever is on its way answers a question that is no longer asked.
    asked++
    const input = request()
    isWorking.value = input !== null
    if (input) timer = setTimeout(() => void ask(input), SETTLE_MS)
    else quote.value = error.value = null
  }

  watch([() => JSON.stringify(request()), revision], settle, { immediate: true })
  onScopeDispose(() => {
    clearTimeout(timer)
    asked++
  })
  return { quote, error, isWorking }
}
