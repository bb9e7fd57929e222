import type { MigrationInterface, QueryRunner } from 'typeorm'
import { ADD_POLICY_TERMS } from './0002-policy-terms'

/** Returns, exchanges and repairs beside refunds: goods, parcels, replacements, repair work, clocks, evidence and stock. */
const STATEMENTS = [
  `ALTER TABLE orders ADD COLUMN segment TEXT`,
  `ALTER TABLE cases ADD COLUMN goods TEXT NOT NULL DEFAULT 'not_needed'`,
  `ALTER TABLE cases ADD COLUMN work TEXT NOT NULL DEFAULT 'none'`,
  `ALTER TABLE cases ADD COLUMN goods_out TEXT NOT NULL DEFAULT 'none'`,
  `ALTER TABLE cases ADD COLUMN due_minor INTEGER NOT NULL DEFAULT 0 CHECK (due_minor >= 0)`,
  `ALTER TABLE cases ADD COLUMN granted_at INTEGER`,
  `ALTER TABLE cases ADD COLUMN ship_first INTEGER NOT NULL DEFAULT 0`,
  `ALTER TABLE cases ADD COLUMN serial_number TEXT`,
  `ALTER TABLE cases ADD COLUMN linked_case_id INTEGER REFERENCES cases (id)`,
  `ALTER TABLE cases ADD COLUMN buyer_id INTEGER REFERENCES buyers (id)`,
  `ALTER TABLE cases ADD COLUMN freight TEXT`,
  `ALTER TABLE cases ADD COLUMN offer TEXT`,
  `ALTER TABLE cases ADD COLUMN deadline_at INTEGER`,
  `ALTER TABLE cases ADD COLUMN first_approved_by TEXT`,
  `ALTER TABLE cases ADD COLUMN approval_digest TEXT`,
  `UPDATE cases SET granted_at = decided_at WHERE decision = 'approved'`,
  `UPDATE cases SET buyer_id = (SELECT buyer_id FROM orders WHERE orders.id = cases.order_id)`,
  `CREATE INDEX cases_by_buyer ON cases (buyer_id, id) WHERE buyer_id IS NOT NULL`,
  `CREATE INDEX cases_finished ON cases (kind, closed_at) WHERE closed_at IS NOT NULL AND decision = 'approved'`,
  `CREATE INDEX cases_linked ON cases (linked_case_id) WHERE linked_case_id IS NOT NULL`,
  `CREATE INDEX cases_by_serial ON cases (serial_number) WHERE serial_number IS NOT NULL`,
  `CREATE INDEX cases_by_grant ON cases (granted_at) WHERE granted_at IS NOT NULL`,
  `CREATE INDEX settlements_sending ON settlements (id) WHERE state = 'sending'`,
  `ALTER TABLE payments ADD COLUMN case_id INTEGER REFERENCES cases (id)`,
  `CREATE TABLE case_replacements (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL REFERENCES cases (id), line_id INTEGER NOT NULL REFERENCES order_lines (id),
    sku TEXT NOT NULL, title TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity > 0), unit_price_minor INTEGER NOT NULL CHECK (unit_price_minor >= 0),
    difference_minor INTEGER, delivered_at INTEGER) STRICT`,
  `CREATE INDEX case_replacements_by_case ON case_replacements (case_id)`,
  `CREATE INDEX case_replacements_by_line ON case_replacements (line_id)`,
  `ALTER TABLE case_lines ADD COLUMN replacement_id INTEGER REFERENCES case_replacements (id)`,
  `CREATE TABLE case_goods (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL REFERENCES cases (id), line_id INTEGER NOT NULL REFERENCES order_lines (id),
    replacement_id INTEGER REFERENCES case_replacements (id), quantity INTEGER NOT NULL CHECK (quantity > 0), state TEXT NOT NULL,
    outcome TEXT, grade TEXT, disposition TEXT, note TEXT) STRICT`,
  `CREATE INDEX case_goods_by_case ON case_goods (case_id)`,
  `CREATE TABLE case_parcels (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL REFERENCES cases (id), direction TEXT NOT NULL, carrier TEXT NOT NULL,
    tracking_number TEXT NOT NULL, sent_at INTEGER NOT NULL, arrived_at INTEGER, lost_at INTEGER) STRICT`,
  `CREATE INDEX case_parcels_by_case ON case_parcels (case_id)`,
  `CREATE INDEX case_parcels_by_number ON case_parcels (tracking_number)`,
  `CREATE TABLE case_repairs (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id), fault_found TEXT, covered INTEGER NOT NULL, parts TEXT NOT NULL,
    labour_minor INTEGER NOT NULL CHECK (labour_minor >= 0), tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0), charge_minor INTEGER NOT NULL CHECK (charge_minor >= 0),
    days INTEGER, received_at INTEGER, quoted_at INTEGER, answered_at INTEGER, started_at INTEGER, parts_waiting_since INTEGER,
    finished_at INTEGER, returned_at INTEGER) STRICT`,
  `CREATE TABLE case_clocks (
    case_id INTEGER NOT NULL REFERENCES cases (id), position INTEGER NOT NULL, step TEXT NOT NULL, started_at INTEGER NOT NULL, due_at INTEGER,
    left_ms INTEGER, basis TEXT NOT NULL, citation TEXT, paused_at INTEGER, paused_ms INTEGER NOT NULL DEFAULT 0, ended_at INTEGER, breached INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (case_id, position)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL REFERENCES cases (id), name TEXT NOT NULL, media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0), sha256 TEXT NOT NULL, purpose TEXT NOT NULL, added_at INTEGER NOT NULL, added_by TEXT NOT NULL,
    removed_at INTEGER) STRICT`,
  `CREATE INDEX attachments_by_case ON attachments (case_id)`,
  `CREATE INDEX attachments_by_digest ON attachments (sha256)`,
  `CREATE TABLE stock (
    sku TEXT PRIMARY KEY, title TEXT NOT NULL, currency TEXT, unit_price_minor INTEGER, on_hand INTEGER NOT NULL,
    reserved INTEGER NOT NULL CHECK (reserved >= 0), scrapped INTEGER NOT NULL CHECK (scrapped >= 0)) STRICT, WITHOUT ROWID`,
  ADD_POLICY_TERMS,
]

export class FourServices1732290000002 implements MigrationInterface {
  readonly name = 'FourServices1732290000002'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement)
  }

  /** Going back means restoring the backup made before the migration: reverting would cascade deletes. */
  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'))
  }
}
