import type { AppEventName } from '../../../../shared/contract'
import type { WriteContext } from '../../context'

/** More rows than that and windows read everything again rather than a list of ids. */
const MOST_TOLD = 1_000

/** Works on many rows and tells the windows once which ones changed, instead of once for each. */
export async function tellOnce(context: WriteContext, work: (context: WriteContext) => Promise<void>): Promise<void> {
  const told = new Map<AppEventName, Set<number>>()
  await work({
    ...context,
    changed(name, payload) {
      if (!('ids' in payload)) return context.changed(name, payload)
      const ids = told.get(name) ?? new Set()
      told.set(name, ids)
      for (const id of payload.ids) ids.add(id)
    },
  })
  tellChanged(context, 'reviews.changed', [...(told.get('reviews.changed') ?? [])])
  tellChanged(context, 'orders.changed', [...(told.get('orders.changed') ?? [])])
}

export function tellChanged(
  context: WriteContext,
  name: 'reviews.changed' | 'orders.changed',
  ids: readonly number[],
): void {
  if (ids.length > MOST_TOLD) context.changed('desk.reloaded', {})
  else if (ids.length > 0) context.changed(name, { ids: [...ids] })
}
