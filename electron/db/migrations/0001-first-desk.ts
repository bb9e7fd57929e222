import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = [
  `CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE policy_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, policy_id INTEGER NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL,
    valid_from INTEGER NOT NULL, valid_to INTEGER, published_at INTEGER, document TEXT NOT NULL, UNIQUE (policy_id, version)) STRICT`,
  `CREATE TABLE import_batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT NOT NULL, profile TEXT NOT NULL, files TEXT NOT NULL,
    committed INTEGER NOT NULL, added INTEGER NOT NULL, unchanged INTEGER NOT NULL, rejected INTEGER NOT NULL, report TEXT NOT NULL) STRICT`,
  `CREATE TABLE import_rejections (
    batch_id INTEGER NOT NULL REFERENCES import_batches (id), position INTEGER NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL,
    external_number TEXT, code TEXT NOT NULL, details TEXT NOT NULL, PRIMARY KEY (batch_id, position)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE buyers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, external_id TEXT NOT NULL, name TEXT NOT NULL, email TEXT, phone TEXT,
    country TEXT, region TEXT, city TEXT, address TEXT, UNIQUE (channel, external_id)) STRICT`,
  `CREATE TABLE orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, external_number TEXT NOT NULL, currency TEXT NOT NULL,
    fulfilment TEXT NOT NULL, after_sales TEXT NOT NULL, buyer_id INTEGER REFERENCES buyers (id), buyer_name TEXT,
    placed_at INTEGER NOT NULL, placed_on TEXT NOT NULL, paid_at INTEGER, shipped_at INTEGER, delivered_at INTEGER, promised_at INTEGER,
    line_count INTEGER NOT NULL, item_count INTEGER NOT NULL, first_title TEXT,
    coupon_minor INTEGER NOT NULL, points_minor INTEGER NOT NULL, platform_subsidy_minor INTEGER NOT NULL,
    shipping_minor INTEGER NOT NULL CHECK (shipping_minor >= 0), tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0), tax_included INTEGER NOT NULL,
    paid_minor INTEGER NOT NULL CHECK (paid_minor >= 0),
    granted_minor INTEGER NOT NULL CHECK (granted_minor BETWEEN 0 AND paid_minor),
    refunded_minor INTEGER NOT NULL CHECK (refunded_minor BETWEEN 0 AND granted_minor),
    granted_quantity INTEGER NOT NULL CHECK (granted_quantity BETWEEN 0 AND item_count),
    carried_minor INTEGER NOT NULL CHECK (carried_minor >= 0), open_cases INTEGER NOT NULL CHECK (open_cases >= 0),
    policy_version_id INTEGER NOT NULL REFERENCES policy_versions (id), warnings TEXT NOT NULL, fingerprint TEXT NOT NULL,
    import_batch_id INTEGER REFERENCES import_batches (id), UNIQUE (channel, external_number)) STRICT`,
  `CREATE INDEX orders_by_placed ON orders (placed_at, id)`,
  `CREATE INDEX orders_by_paid_amount ON orders (paid_minor, id)`,
  `CREATE INDEX orders_by_number ON orders (external_number)`,
  `CREATE INDEX orders_with_cases ON orders (after_sales, placed_at, id) WHERE after_sales <> 'none'`,
  `CREATE TABLE order_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT, order_id INTEGER NOT NULL REFERENCES orders (id), position INTEGER NOT NULL,
    sku TEXT NOT NULL, title TEXT NOT NULL, category TEXT, quantity INTEGER NOT NULL CHECK (quantity > 0),
    list_price_minor INTEGER NOT NULL, stated_discount_minor INTEGER NOT NULL, promotion_minor INTEGER NOT NULL, coupon_minor INTEGER NOT NULL,
    points_minor INTEGER NOT NULL, platform_subsidy_minor INTEGER NOT NULL, paid_minor INTEGER NOT NULL CHECK (paid_minor >= 0),
    tax_minor INTEGER NOT NULL, shipping_minor INTEGER NOT NULL, UNIQUE (order_id, position),
    CHECK (paid_minor = list_price_minor * quantity - stated_discount_minor - promotion_minor - coupon_minor - points_minor - platform_subsidy_minor)) STRICT`,
  `CREATE TABLE payments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, order_id INTEGER NOT NULL REFERENCES orders (id), position INTEGER NOT NULL, method TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), paid_at INTEGER,
    granted_minor INTEGER NOT NULL CHECK (granted_minor BETWEEN 0 AND amount_minor),
    refunded_minor INTEGER NOT NULL CHECK (refunded_minor BETWEEN 0 AND granted_minor), UNIQUE (order_id, position)) STRICT`,
  `CREATE TABLE promotions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, order_id INTEGER NOT NULL REFERENCES orders (id), position INTEGER NOT NULL, title TEXT NOT NULL,
    threshold_minor INTEGER NOT NULL, amount_off_minor INTEGER NOT NULL, UNIQUE (order_id, position)) STRICT`,
  `CREATE TABLE promotion_shares (
    promotion_id INTEGER NOT NULL REFERENCES promotions (id), line_id INTEGER NOT NULL REFERENCES order_lines (id),
    share_minor INTEGER NOT NULL, covered INTEGER NOT NULL, PRIMARY KEY (promotion_id, line_id)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE cases (
    id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL,
    decision TEXT NOT NULL, money TEXT NOT NULL, status TEXT NOT NULL, order_id INTEGER NOT NULL REFERENCES orders (id),
    channel TEXT NOT NULL, currency TEXT NOT NULL, policy_version_id INTEGER NOT NULL REFERENCES policy_versions (id), quantity INTEGER NOT NULL,
    total_minor INTEGER NOT NULL CHECK (total_minor >= 0), goodwill_minor INTEGER NOT NULL CHECK (goodwill_minor >= 0),
    grant_number INTEGER NOT NULL, note TEXT,
    opened_at INTEGER NOT NULL, opened_on TEXT NOT NULL, opened_by TEXT NOT NULL, due_at INTEGER,
    decided_at INTEGER, decided_on TEXT, decided_by TEXT, decline_code TEXT, settled_at INTEGER, settled_on TEXT,
    closed_at INTEGER, closed_on TEXT, legal_due_on TEXT, promised_at INTEGER) STRICT`,
  `CREATE INDEX cases_by_order ON cases (order_id)`,
  `CREATE INDEX cases_by_opened ON cases (opened_at, id)`,
  `CREATE INDEX cases_by_status_due ON cases (status, due_at, id)`,
  `CREATE INDEX cases_open_by_due ON cases (due_at, id) WHERE closed_at IS NULL`,
  `CREATE INDEX cases_by_total ON cases (total_minor, id)`,
  `CREATE INDEX cases_by_due ON cases (due_at, id)`,
  `CREATE INDEX cases_settled ON cases (kind, settled_at) WHERE settled_at IS NOT NULL`,
  `CREATE TABLE case_lines (
    case_id INTEGER NOT NULL REFERENCES cases (id), line_id INTEGER NOT NULL REFERENCES order_lines (id), quantity INTEGER NOT NULL CHECK (quantity > 0),
    part_minor INTEGER CHECK (part_minor > 0), PRIMARY KEY (case_id, line_id)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE money_rows (
    case_id INTEGER NOT NULL REFERENCES cases (id), grant_number INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
    line_id INTEGER REFERENCES order_lines (id), promotion_id INTEGER REFERENCES promotions (id), amount_minor INTEGER NOT NULL,
    bearer TEXT NOT NULL, rule TEXT NOT NULL, citation TEXT, inputs TEXT NOT NULL, PRIMARY KEY (case_id, grant_number, position)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE settlements (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL REFERENCES cases (id), grant_number INTEGER NOT NULL,
    payment_id INTEGER NOT NULL REFERENCES payments (id), amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), state TEXT NOT NULL,
    attempt INTEGER NOT NULL, settlement_key TEXT NOT NULL UNIQUE, reference TEXT, message TEXT, created_at INTEGER NOT NULL, ended_at INTEGER,
    UNIQUE (case_id, grant_number, payment_id)) STRICT`,
  `CREATE INDEX settlements_by_reference ON settlements (reference) WHERE reference IS NOT NULL`,
  `CREATE TABLE case_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL REFERENCES cases (id), at INTEGER NOT NULL, actor TEXT NOT NULL, step TEXT NOT NULL,
    before TEXT, after TEXT, rule TEXT, policy_version_id INTEGER REFERENCES policy_versions (id), details TEXT NOT NULL) STRICT`,
  `CREATE INDEX case_events_by_case ON case_events (case_id)`,
  `CREATE TABLE ledger_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES orders (id),
    case_id INTEGER REFERENCES cases (id), step TEXT NOT NULL) STRICT`,
  `CREATE INDEX ledger_entries_by_order ON ledger_entries (order_id)`,
  `CREATE TABLE ledger_postings (
    entry_id INTEGER NOT NULL REFERENCES ledger_entries (id), position INTEGER NOT NULL, account TEXT NOT NULL, currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL, PRIMARY KEY (entry_id, position)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, shell TEXT NOT NULL,
    endpoint TEXT NOT NULL, subject TEXT, input TEXT NOT NULL) STRICT`,
  `CREATE TABLE replays (
    idempotency_key TEXT PRIMARY KEY, endpoint TEXT NOT NULL, input_digest TEXT NOT NULL, value TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE daily_cases (
    measure TEXT NOT NULL, day TEXT NOT NULL, currency TEXT NOT NULL, channel TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL,
    n INTEGER NOT NULL, amount_minor INTEGER NOT NULL, PRIMARY KEY (measure, day, currency, channel, kind, reason)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE daily_orders (
    day TEXT NOT NULL, currency TEXT NOT NULL, channel TEXT NOT NULL, n INTEGER NOT NULL, items INTEGER NOT NULL, paid_minor INTEGER NOT NULL,
    granted_orders INTEGER NOT NULL, granted_items INTEGER NOT NULL, granted_minor INTEGER NOT NULL,
    PRIMARY KEY (day, currency, channel)) STRICT, WITHOUT ROWID`,
  `CREATE VIRTUAL TABLE order_search USING fts5 (body, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 2')`,
  // Its words in their order; of this kind, the next one is found without counting the last.
  `CREATE VIRTUAL TABLE order_terms USING fts5vocab (order_search, 'instance')`,
]

/** Tables whose rows are never changed or removed once written. */
const APPEND_ONLY = ['case_events', 'money_rows', 'ledger_entries', 'ledger_postings', 'audit_log']

export class FirstDesk1732233600001 implements MigrationInterface {
  readonly name = 'FirstDesk1732233600001'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement)
    for (const table of APPEND_ONLY) {
      for (const act of ['UPDATE', 'DELETE']) {
        await runner.query(
          `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
        )
      }
    }
  }

  /** Going back means restoring the backup made before the migration: reverting would cascade deletes. */
  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'))
  }
}
