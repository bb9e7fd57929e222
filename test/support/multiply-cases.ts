import { join } from 'node:path'
import { connectWriter } from '../../electron/db/connect'

/** Further apart than any id of the shop that is multiplied. */
const STRIDE = 1_000

/** Columns that hold ids of multiplied tables, and those that must be unique. */
const SHIFTED: Readonly<Record<string, readonly string[]>> = {
  orders: ['id'],
  order_lines: ['id', 'order_id'],
  payments: ['id', 'order_id'],
  cases: ['id', 'order_id'],
  case_lines: ['case_id', 'line_id'],
  money_rows: ['case_id', 'line_id'],
  settlements: ['id', 'case_id', 'payment_id'],
}
const UNIQUE: Readonly<Record<string, string>> = {
  orders: 'external_number',
  cases: 'number',
  settlements: 'settlement_key',
}

/** Copies the orders of a closed desk's folder with their cases `times` times over, straight in its tables. */
export async function multiplyCases(dataDir: string, times: number): Promise<void> {
  const source = await connectWriter(join(dataDir, 'afterdesk.db'))
  try {
    for (const [table, shifted] of Object.entries(SHIFTED)) {
      const columns = await source.query<{ name: string }[]>(`PRAGMA table_info(${table})`)
      const values = columns.map(({ name }) => {
        if (shifted.includes(name)) return `${name} + n * ${STRIDE}`
        return UNIQUE[table] === name ? `${name} || '-' || n` : name
      })
      await source.query(
        `WITH RECURSIVE copies (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < ${times})
         INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) SELECT ${values.join(', ')} FROM copies CROSS JOIN ${table}`,
      )
    }
  } finally {
    await source.destroy()
  }
}
