import { useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import type { SavedView } from '../../shared/model/measures'
import { useNotice } from '../ui/use-notice'
import { call } from './client'
import { useDesk } from './use-desk'
import { useRead } from './use-read'

/**
 * Saved views of a page: names for its filters as they stand in the address. What is handed out fits `ui/ViewMenu.vue`.
 * `left` are words of the address that belong to no view, such as the row that is peeked at.
 */
export function useViews(page: string, left: readonly string[] = []) {
  const route = useRoute()
  const router = useRouter()
  const cache = useQueryCache()
  const { t } = useI18n()
  const { may } = useDesk()
  const notice = useNotice()
  const { data } = useRead('views.list', () => ({ page }))

  /** The filters in force, as they would be saved. */
  const query = computed<SavedView['query']>(() =>
    Object.fromEntries(
      Object.entries(route.query).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && !left.includes(entry[0]),
      ),
    ),
  )
  const readAgain = () => cache.invalidateQueries({ key: ['views.list'] })

  async function keep(name: string, kept: SavedView['query'], said: string): Promise<void> {
    try {
      await call('views.save', { page, name, query: kept })
      await readAgain()
      notice.done(said)
    } catch (error) {
      notice.failed(error)
    }
  }
  const save = (name: string) => keep(name, query.value, t('views.saved', { name }))

  async function remove({ id, name, query: kept }: SavedView): Promise<void> {
    try {
      await call('views.remove', { id })
      await readAgain()
      notice.done(t('views.removed', { name }), () => void keep(name, kept, t('views.back', { name })))
    } catch (error) {
      notice.failed(error)
    }
  }

  return {
    views: computed<readonly SavedView[]>(() => data.value ?? []),
    query,
    editable: computed(() => may('cases.write')),
    open: (view: SavedView) => router.push({ query: view.query }),
    save,
    remove,
  }
}
