/** The shop's settings, one row each; what was never set has its default. */
import { ShopSettings } from '../../../shared/contract/desk'
import type { ReadSql, WriteSql } from '../../db/sql'

const DEFAULTS: ShopSettings = {
  shopName: '',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  language: 'system',
  theme: 'system',
  density: 'comfortable',
  calendar: 'cn',
  returnAddress: { name: '', phone: '', address: '' },
  quietHours: { from: '21:00', to: '08:00' },
  setUp: false,
}

export async function loadSettings(sql: ReadSql): Promise<ShopSettings> {
  const rows = await sql.all<{ name: string; value: string }>('SELECT name, value FROM settings')
  const stored = Object.fromEntries(
    rows.filter(({ name }) => name in DEFAULTS).map(({ name, value }) => [name, JSON.parse(value) as unknown]),
  )
  return ShopSettings.parse({ ...DEFAULTS, ...stored })
}

export async function saveSettings(sql: WriteSql, changes: Partial<ShopSettings>): Promise<void> {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue
    await sql.run(
      'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      [name, JSON.stringify(value)],
    )
  }
}
