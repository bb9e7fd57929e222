import { Refusal } from '../../../shared/refusals'
import type { ShopSettings } from '../../../shared/contract/desk'
import type { Parsed } from '../../../shared/contract'
import type { WriteContext } from '../context'
import { loadSettings, saveSettings } from './settings.repo'

/** @throws Refusal settings.currency_fixed once there are orders */
export async function changeSettings(
  context: WriteContext,
  { changes }: Parsed<'settings.change'>,
): Promise<ShopSettings> {
  const { sql } = context
  const before = await loadSettings(sql)
  if (
    changes.currency !== undefined &&
    changes.currency !== before.currency &&
    (await sql.first('SELECT 1 FROM orders LIMIT 1'))
  ) {
    throw new Refusal('settings.currency_fixed')
  }
  await saveSettings(sql, changes)
  if (changes.timeZone !== undefined && changes.timeZone !== before.timeZone) {
    await context.projections.moveTimeZone(sql, changes.timeZone)
    context.changed('desk.reloaded', {})
  }
  context.changed('settings.changed', {})
  return loadSettings(sql)
}
