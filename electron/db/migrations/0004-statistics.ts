import type { MigrationInterface, QueryRunner } from 'typeorm'
import { localDateOf } from '../../../shared/time'

const CASE_KEY = `currency TEXT NOT NULL, channel TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL`
const CASE_MEASURES = [
  'opened',
  'approved',
  'declined',
  'withdrawn',
  'granted',
  'settled',
  'closed',
  'late',
  'repeated',
  'repaired',
  'exchanged',
  'seller_cost',
  'buyer_cost',
  'carrier_cost',
  'platform_cost',
]
const CASE_FIGURES = CASE_MEASURES.flatMap((measure) => [`${measure}_n`, `${measure}_minor`])
  .map((figure) => `${figure} INTEGER NOT NULL`)
  .join(', ')

/** Facts that statistics count by, kept with the rows; rollups by product, category, agent and segment; saved views and alarms. */
const STATEMENTS = [
  `ALTER TABLE orders ADD COLUMN delivered_on TEXT`,
  `ALTER TABLE cases ADD COLUMN granted_on TEXT`,
  `ALTER TABLE cases ADD COLUMN replied_at INTEGER`,
  `ALTER TABLE cases ADD COLUMN goods_back_at INTEGER`,
  `ALTER TABLE cases ADD COLUMN breached INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE cases ADD COLUMN repeat_of INTEGER REFERENCES cases (id)`,
  `DROP TABLE daily_cases`,
  `DROP TABLE daily_orders`,
  `CREATE TABLE daily_cases (
    dimension TEXT NOT NULL, member TEXT NOT NULL, day TEXT NOT NULL, ${CASE_KEY}, ${CASE_FIGURES},
    PRIMARY KEY (dimension, member, day, currency, channel, kind, reason)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE monthly_cases (
    dimension TEXT NOT NULL, member TEXT NOT NULL, month TEXT NOT NULL, ${CASE_KEY}, ${CASE_FIGURES},
    PRIMARY KEY (dimension, member, month, currency, channel, kind, reason)) STRICT, WITHOUT ROWID`,
  ...['day', 'month'].map(
    (time) => `CREATE TABLE ${time === 'day' ? 'daily' : 'monthly'}_orders (
    dimension TEXT NOT NULL, member TEXT NOT NULL, ${time} TEXT NOT NULL, currency TEXT NOT NULL, channel TEXT NOT NULL,
    n INTEGER NOT NULL, items INTEGER NOT NULL, paid_minor INTEGER NOT NULL,
    granted_orders INTEGER NOT NULL, granted_items INTEGER NOT NULL, granted_minor INTEGER NOT NULL,
    PRIMARY KEY (dimension, member, ${time}, currency, channel)) STRICT, WITHOUT ROWID`,
  ),
  `CREATE TABLE monthly_deliveries (
    dimension TEXT NOT NULL, member TEXT NOT NULL, month TEXT NOT NULL, currency TEXT NOT NULL, channel TEXT NOT NULL,
    n INTEGER NOT NULL, within_7 INTEGER NOT NULL, within_14 INTEGER NOT NULL, within_30 INTEGER NOT NULL,
    within_60 INTEGER NOT NULL, within_90 INTEGER NOT NULL, within_180 INTEGER NOT NULL,
    PRIMARY KEY (dimension, member, month, currency, channel)) STRICT, WITHOUT ROWID`,
  ...['day', 'month'].map(
    (time) => `CREATE TABLE ${time === 'day' ? 'daily' : 'monthly'}_delays (
      ${time} TEXT NOT NULL, channel TEXT NOT NULL, category TEXT NOT NULL, delay_from INTEGER NOT NULL, stars INTEGER NOT NULL,
      n INTEGER NOT NULL, value_centi INTEGER NOT NULL, value_square INTEGER NOT NULL,
      commented INTEGER NOT NULL, defaulted INTEGER NOT NULL, replied INTEGER NOT NULL,
      PRIMARY KEY (${time}, channel, category, delay_from, stars)) STRICT, WITHOUT ROWID`,
  ),
  // A row with a term says that the term stands in the comment; the one without says what is made of the aspect.
  `CREATE TABLE aspects (
    review_id INTEGER NOT NULL REFERENCES reviews (id), aspect TEXT NOT NULL, term TEXT NOT NULL, verdict TEXT NOT NULL,
    PRIMARY KEY (review_id, aspect, term)) STRICT, WITHOUT ROWID`,
  `INSERT INTO aspects SELECT review_id, aspect, '', verdict FROM review_aspects`,
  `DROP TABLE review_aspects`,
  `ALTER TABLE aspects RENAME TO review_aspects`,
  `CREATE INDEX review_aspects_by_aspect ON review_aspects (aspect, review_id) WHERE term = ''`,
  `CREATE TABLE monthly_topics (
    month TEXT NOT NULL, category TEXT NOT NULL, aspect TEXT NOT NULL, term TEXT NOT NULL, n INTEGER NOT NULL, positive INTEGER NOT NULL,
    negative INTEGER NOT NULL, PRIMARY KEY (month, category, aspect, term)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX cases_by_opened_on ON cases (opened_on, kind, channel, currency, reason, decision, status)`,
  `CREATE INDEX cases_by_agent ON cases (coalesce(decided_by, opened_by), opened_on)`,
  `CREATE INDEX cases_replied ON cases (replied_at, opened_at, kind, channel, reason, currency, decided_by, opened_by) WHERE replied_at IS NOT NULL`,
  `CREATE INDEX cases_decided ON cases (decided_at, opened_at, kind, channel, reason, currency, decided_by, opened_by) WHERE decided_at IS NOT NULL`,
  `CREATE INDEX cases_goods_back ON cases (goods_back_at, opened_at, kind, channel, reason, currency, decided_by, opened_by) WHERE goods_back_at IS NOT NULL`,
  `CREATE INDEX cases_money_out ON cases (settled_at, opened_at, kind, channel, reason, currency, decided_by, opened_by) WHERE settled_at IS NOT NULL`,
  `CREATE INDEX case_clocks_ended ON case_clocks (ended_at, step, breached, case_id) WHERE ended_at IS NOT NULL`,
  `CREATE INDEX orders_by_segment ON orders (segment, placed_at, id) WHERE segment IS NOT NULL`,
  `CREATE INDEX orders_of_segment ON orders (segment, id) WHERE segment IS NOT NULL`,
  `CREATE INDEX orders_by_delivered_on ON orders (delivered_on) WHERE delivered_on IS NOT NULL`,
  `CREATE INDEX order_lines_by_sku ON order_lines (sku, order_id)`,
  `CREATE INDEX order_lines_by_category ON order_lines (category, order_id) WHERE category IS NOT NULL`,
  `CREATE INDEX case_lines_by_line ON case_lines (line_id)`,
  `CREATE TABLE saved_views (
    id INTEGER PRIMARY KEY AUTOINCREMENT, page TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
    UNIQUE (page, name)) STRICT`,
  `CREATE TABLE dismissed_alarms (alarm TEXT PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `UPDATE cases SET
    replied_at = (SELECT min(at) FROM case_events WHERE case_id = cases.id AND step NOT IN ('open', 'note', 'attach')),
    goods_back_at = (SELECT details ->> 'receivedAt' FROM case_events WHERE case_id = cases.id AND step = 'receive' ORDER BY id LIMIT 1),
    breached = (SELECT count(*) FROM case_clocks WHERE case_id = cases.id AND ended_at IS NOT NULL AND breached = 1)`,
  `UPDATE cases SET repeat_of = (
    SELECT max(earlier.case_id) FROM case_lines own JOIN case_lines earlier ON earlier.line_id = own.line_id AND earlier.case_id < own.case_id
    JOIN cases c ON c.id = earlier.case_id WHERE own.case_id = cases.id AND c.kind = 'repair' AND c.decision NOT IN ('declined', 'withdrawn', 'expired'))
   WHERE kind = 'repair'`,
  `INSERT INTO settings (name, value) VALUES ('statisticsAreOld', 'true') ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
]

const DATES = [
  ['orders', 'delivered_on', 'delivered_at'],
  ['cases', 'granted_on', 'granted_at'],
] as const
const ROWS_AT_ONCE = 20_000

export class Statistics1732360000004 implements MigrationInterface {
  readonly name = 'Statistics1732360000004'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement)
    const zone = await timeZoneOf(runner)
    for (const [table, date, instant] of DATES) await fillDates(runner, table, date, instant, zone)
  }

  /** Going back means restoring the backup made before the migration: reverting would cascade deletes. */
  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'))
  }
}

async function timeZoneOf(runner: QueryRunner): Promise<string> {
  const rows = (await runner.query(`SELECT value FROM settings WHERE name = 'timeZone'`)) as { value: string }[]
  return rows[0] ? (JSON.parse(rows[0].value) as string) : 'Asia/Shanghai'
}

async function fillDates(runner: QueryRunner, table: string, date: string, instant: string, zone: string) {
  for (let from = 0; ;) {
    const rows = (await runner.query(
      `SELECT id, ${instant} AS at FROM ${table} WHERE id > ? AND ${instant} IS NOT NULL ORDER BY id LIMIT ?`,
      [from, ROWS_AT_ONCE],
    )) as { id: number; at: number }[]
    if (rows.length === 0) return
    await runner.query(
      `UPDATE ${table} SET ${date} = moved.value ->> 1 FROM json_each(?) AS moved WHERE ${table}.id = moved.value ->> 0`,
      [JSON.stringify(rows.map(({ id, at }) => [id, localDateOf(at, zone)]))],
    )
    from = rows.at(-1)!.id
  }
}
