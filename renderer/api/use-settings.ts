import { useQueryCache } from '@pinia/colada'
import type { Output } from '../../shared/contract'
import type { ShopSettings } from '../../shared/contract/desk'
import { call } from './client'

/** Changes settings and shows the change at once, before the event about it comes round. */
export function useSettings() {
  const cache = useQueryCache()
  return async function change(changes: Partial<ShopSettings>): Promise<ShopSettings> {
    const settings = await call('settings.change', { changes })
    const key = ['desk.status', {}]
    const status = cache.getQueryData<Output<'desk.status'>>(key)
    if (status) cache.setQueryData(key, { ...status, settings })
    return settings
  }
}
