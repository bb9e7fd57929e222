import { useDebounceFn } from '@vueuse/core'
import { watch } from 'vue'
import { call } from '../../../api/client'
import type { PolicyDraft } from './policy-draft'

const CHECK_AFTER_MS = 400

/** Has the desk look at the draft a moment after each change. Answers that a later change has overtaken are dropped. */
export function useDraftCheck({ document, problems }: PolicyDraft): void {
  let asked = 0

  async function check(): Promise<void> {
    const mine = ++asked
    try {
      const found = await call('policies.check', { document: { ...document.value } })
      if (mine === asked) problems.value = found
    } catch {
      // Looked at again with the next change, and in any case before it is published.
    }
  }

  const checkLater = useDebounceFn(check, CHECK_AFTER_MS)
  watch(document, () => void checkLater(), { deep: true })
  void check()
}
