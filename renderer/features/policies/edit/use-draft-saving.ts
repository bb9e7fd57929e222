import { useEventListener } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { call } from '../../../api/client'
import { useShortcuts } from '../../../ui/shortcuts'
import { useNotice } from '../../../ui/use-notice'
import type { PolicyDraft } from './policy-draft'

export type Leaving = 'save' | 'drop' | 'stay'

/** Saving is explicit; leaving with changes asks first. */
export function useDraftSaving(id: () => number, draft: PolicyDraft) {
  const { t } = useI18n()
  const notice = useNotice()
  const isSaving = shallowRef(false)
  const answer = shallowRef<((answer: Leaving) => void) | null>(null)
  const canSave = computed(() => draft.isChanged.value && draft.unreadable.size === 0 && !isSaving.value)
  const isUnsaved = () => draft.isChanged.value || draft.unreadable.size > 0

  async function save(): Promise<boolean> {
    if (!canSave.value) return false
    isSaving.value = true
    try {
      const { document } = await call('policies.save', { id: id(), document: { ...draft.document.value } })
      draft.kept(document)
      notice.done(t('policies.edit.saved'))
      return true
    } catch (error) {
      notice.failed(error)
      return false
    } finally {
      isSaving.value = false
    }
  }

  /** Whether the page may be left now. */
  async function mayLeave(): Promise<boolean> {
    if (!isUnsaved()) return true
    const chosen = await new Promise<Leaving>((choose) => (answer.value = choose))
    answer.value = null
    return chosen === 'drop' || (chosen === 'save' && (await save()))
  }

  onBeforeRouteLeave(mayLeave)
  onBeforeRouteUpdate((to, from) => to.params.id === from.params.id || mayLeave())
  useEventListener(window, 'beforeunload', (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault()
  })
  useShortcuts('policies.keys.title', [{ keys: 'mod+s', label: 'policies.keys.save', run: () => void save() }])
  return { save, canSave, isSaving, answer }
}
