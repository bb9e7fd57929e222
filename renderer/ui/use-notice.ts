import { showNotice } from './notices'
import { useRefusalText } from './use-refusal-text'

/** Short messages in the corner, with a way back where there is one. */
export function useNotice() {
  const textOf = useRefusalText()
  return {
    done: (text: string, undo?: () => void) => showNotice({ text, kind: 'done', ...(undo && { undo }) }),
    failed: (error: unknown) => showNotice({ text: textOf(error), kind: 'failed' }),
  }
}
