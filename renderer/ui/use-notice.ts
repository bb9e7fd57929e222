import { useToast } from '@nuxt/ui/composables/useToast'
import { useI18n } from 'vue-i18n'
import { useRefusalText } from './use-refusal-text'

/** Short messages in the corner. An undo lives in the message, not in the page, so it survives going elsewhere. */
export function useNotice() {
  const toast = useToast()
  const { t } = useI18n()
  const textOf = useRefusalText()

  function done(title: string, undo?: () => void): void {
    const actions = undo && [
      { label: t('ui.undo'), color: 'neutral' as const, variant: 'outline' as const, onClick: undo },
    ]
    toast.add({ title, icon: 'i-lucide-circle-check', color: 'success', ...(actions && { actions }) })
  }

  function failed(error: unknown): void {
    toast.add({ title: textOf(error), icon: 'i-lucide-triangle-alert', color: 'error', duration: 12_000 })
  }

  return { done, failed }
}
