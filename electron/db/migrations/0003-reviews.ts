import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Reviews with their moderation, what is learned from them, asking for them, and their statistics. */
const STATEMENTS = [
  `ALTER TABLE orders ADD COLUMN review_status TEXT NOT NULL DEFAULT 'none'`,
  // Holds all that decides whether an order is to be asked, so that due ones are counted without reading orders.
  `CREATE INDEX orders_delivered ON orders (review_status, delivered_at, id, open_cases, policy_version_id, buyer_id, fulfilment, channel)
    WHERE delivered_at IS NOT NULL AND review_status IN ('none', 'invited')`,
  `CREATE INDEX cases_closed ON cases (closed_at, id) WHERE closed_at IS NOT NULL`,
  `CREATE INDEX buyers_by_email ON buyers (lower(email)) WHERE email IS NOT NULL`,
  `CREATE INDEX buyers_by_phone ON buyers (replace(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '+', ''), '(', ''), ')', ''), '.', '')) WHERE phone IS NOT NULL`,
  `CREATE INDEX buyers_by_external_id ON buyers (external_id)`,
  `CREATE INDEX orders_by_buyer ON orders (buyer_id) WHERE buyer_id IS NOT NULL`,
  `CREATE TABLE reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL, channel TEXT NOT NULL, source TEXT NOT NULL, external_id TEXT,
    fingerprint TEXT NOT NULL UNIQUE, content_digest TEXT NOT NULL, order_number TEXT,
    order_id INTEGER REFERENCES orders (id), line_id INTEGER REFERENCES order_lines (id), buyer_id INTEGER REFERENCES buyers (id),
    sku TEXT NOT NULL, product_title TEXT NOT NULL, category TEXT,
    author_name TEXT NOT NULL, author_email TEXT, author_key TEXT NOT NULL, language TEXT,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5), value_centi INTEGER NOT NULL CHECK (value_centi BETWEEN 100 AND 500), defaulted INTEGER NOT NULL,
    title TEXT, body TEXT, photos TEXT NOT NULL, text_key TEXT,
    rated_at INTEGER NOT NULL, rated_on TEXT NOT NULL, commented_at INTEGER, added_at INTEGER NOT NULL,
    verification TEXT NOT NULL, verification_note TEXT, state TEXT NOT NULL, queue TEXT, moderate_by INTEGER, reject_reason TEXT,
    decided_at INTEGER, decided_on TEXT, decided_by TEXT, claimed_by TEXT, claimed_until INTEGER,
    reports INTEGER NOT NULL DEFAULT 0, appealed INTEGER NOT NULL DEFAULT 0, follow_ups INTEGER NOT NULL DEFAULT 0, replied_at INTEGER,
    masks TEXT NOT NULL, tags TEXT NOT NULL, positive_bps INTEGER, case_id INTEGER REFERENCES cases (id),
    import_batch_id INTEGER REFERENCES import_batches (id)) STRICT`,
  `CREATE UNIQUE INDEX reviews_by_line ON reviews (line_id) WHERE line_id IS NOT NULL`,
  `CREATE INDEX reviews_by_order ON reviews (order_id) WHERE order_id IS NOT NULL`,
  `CREATE INDEX reviews_unmatched ON reviews (order_number) WHERE order_id IS NULL AND order_number IS NOT NULL`,
  `CREATE INDEX reviews_unmatched_by_email ON reviews (author_email) WHERE order_id IS NULL AND author_email IS NOT NULL`,
  `CREATE INDEX reviews_queued ON reviews (moderate_by, id, stars) WHERE queue IS NOT NULL`,
  `CREATE INDEX reviews_by_queue ON reviews (queue, moderate_by, id, stars) WHERE queue IS NOT NULL`,
  `CREATE INDEX reviews_by_state ON reviews (state, rated_at, id, stars)`,
  `CREATE INDEX reviews_by_rated ON reviews (rated_at, id, stars)`,
  `CREATE INDEX reviews_by_day ON reviews (rated_on)`,
  `CREATE INDEX reviews_by_sku ON reviews (sku, rated_at)`,
  `CREATE INDEX reviews_by_author ON reviews (author_key, id)`,
  `CREATE INDEX reviews_by_text ON reviews (text_key) WHERE text_key IS NOT NULL`,
  `CREATE INDEX reviews_by_case ON reviews (case_id) WHERE case_id IS NOT NULL`,
  `CREATE INDEX reviews_without_order ON reviews (rated_at, id) WHERE order_id IS NULL`,
  `CREATE INDEX reviews_appealed ON reviews (rated_at, id) WHERE appealed = 1`,
  `CREATE INDEX reviews_claimed ON reviews (claimed_by, claimed_until) WHERE claimed_by IS NOT NULL`,
  `CREATE TABLE review_ratings (
    review_id INTEGER NOT NULL REFERENCES reviews (id), dimension TEXT NOT NULL, stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
    raw TEXT NOT NULL, scale TEXT NOT NULL, PRIMARY KEY (review_id, dimension)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE review_follow_ups (
    id INTEGER PRIMARY KEY AUTOINCREMENT, review_id INTEGER NOT NULL REFERENCES reviews (id), body TEXT NOT NULL, photos TEXT NOT NULL,
    at INTEGER NOT NULL, state TEXT NOT NULL) STRICT`,
  `CREATE INDEX review_follow_ups_by_review ON review_follow_ups (review_id)`,
  `CREATE TABLE review_replies (
    id INTEGER PRIMARY KEY AUTOINCREMENT, review_id INTEGER NOT NULL REFERENCES reviews (id), visibility TEXT NOT NULL, body TEXT NOT NULL,
    template_id INTEGER, at INTEGER NOT NULL, actor TEXT NOT NULL) STRICT`,
  `CREATE INDEX review_replies_by_review ON review_replies (review_id)`,
  `CREATE TABLE review_findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, review_id INTEGER NOT NULL REFERENCES reviews (id), rule_id INTEGER NOT NULL, rule_version INTEGER NOT NULL,
    code TEXT NOT NULL, label TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT, field TEXT, spans TEXT NOT NULL, details TEXT NOT NULL,
    standing INTEGER NOT NULL, at INTEGER NOT NULL) STRICT`,
  `CREATE INDEX review_findings_by_review ON review_findings (review_id)`,
  `CREATE INDEX review_findings_by_rule ON review_findings (rule_id, at)`,
  `CREATE TABLE review_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT, review_id INTEGER NOT NULL REFERENCES reviews (id), at INTEGER NOT NULL, by TEXT NOT NULL,
    reason TEXT NOT NULL, note TEXT) STRICT`,
  `CREATE INDEX review_reports_by_review ON review_reports (review_id)`,
  `CREATE TABLE review_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT, review_id INTEGER NOT NULL REFERENCES reviews (id), at INTEGER NOT NULL, actor TEXT NOT NULL,
    step TEXT NOT NULL, before TEXT, after TEXT, reason TEXT, rule TEXT, bulk_id TEXT, undone INTEGER NOT NULL DEFAULT 0,
    details TEXT NOT NULL, snapshot TEXT) STRICT`,
  `CREATE INDEX review_events_by_review ON review_events (review_id, id)`,
  `CREATE INDEX review_events_by_bulk ON review_events (bulk_id) WHERE bulk_id IS NOT NULL`,
  `CREATE TABLE review_bands (
    band INTEGER NOT NULL, review_id INTEGER NOT NULL REFERENCES reviews (id), PRIMARY KEY (band, review_id)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX review_bands_by_review ON review_bands (review_id)`,
  `CREATE TABLE review_aspects (
    review_id INTEGER NOT NULL REFERENCES reviews (id), aspect TEXT NOT NULL, verdict TEXT NOT NULL, PRIMARY KEY (review_id, aspect)) STRICT, WITHOUT ROWID`,
  `CREATE INDEX review_aspects_by_aspect ON review_aspects (aspect, review_id)`,
  `CREATE VIRTUAL TABLE review_search USING fts5 (body, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 2')`,
  `CREATE VIRTUAL TABLE review_terms USING fts5vocab (review_search, 'instance')`,
  `CREATE TABLE moderation_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, document TEXT NOT NULL,
    changed_at INTEGER NOT NULL, changed_by TEXT NOT NULL) STRICT`,
  `CREATE TABLE review_templates (
    id INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL UNIQUE, document TEXT NOT NULL) STRICT`,
  `CREATE TABLE sentiment_models (
    id INTEGER PRIMARY KEY AUTOINCREMENT, trained_at INTEGER NOT NULL, weights BLOB NOT NULL, report TEXT NOT NULL) STRICT`,
  `CREATE TABLE sentiment_corrections (
    review_id INTEGER PRIMARY KEY REFERENCES reviews (id), positive INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL) STRICT`,
  `CREATE TABLE aspect_terms (
    aspect TEXT NOT NULL, term TEXT NOT NULL, weight REAL NOT NULL, learned INTEGER NOT NULL, PRIMARY KEY (aspect, term)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, order_id INTEGER NOT NULL REFERENCES orders (id), case_id INTEGER REFERENCES cases (id),
    via TEXT NOT NULL, channel TEXT NOT NULL, sent_at INTEGER NOT NULL, sent_on TEXT NOT NULL, actor TEXT NOT NULL, answered_at INTEGER) STRICT`,
  `CREATE INDEX invitations_by_order ON invitations (order_id, kind, sent_at)`,
  `CREATE INDEX invitations_by_sent ON invitations (sent_on)`,
  `CREATE TABLE suppressions (contact TEXT PRIMARY KEY, reason TEXT, at INTEGER NOT NULL, actor TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE case_surveys (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id), csat INTEGER CHECK (csat BETWEEN 1 AND 5), nps INTEGER CHECK (nps BETWEEN 0 AND 10),
    comment TEXT, answered_at INTEGER NOT NULL, answered_on TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  `CREATE INDEX case_surveys_by_day ON case_surveys (answered_on)`,
  `CREATE TABLE daily_reviews (
    day TEXT NOT NULL, channel TEXT NOT NULL, category TEXT NOT NULL, stars INTEGER NOT NULL,
    n INTEGER NOT NULL, counted INTEGER NOT NULL, value_centi INTEGER NOT NULL, commented INTEGER NOT NULL, defaulted INTEGER NOT NULL,
    replied INTEGER NOT NULL, rejected INTEGER NOT NULL, hidden INTEGER NOT NULL, decided INTEGER NOT NULL,
    PRIMARY KEY (day, channel, category, stars)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE monthly_reviews (
    month TEXT NOT NULL, channel TEXT NOT NULL, category TEXT NOT NULL, stars INTEGER NOT NULL,
    n INTEGER NOT NULL, counted INTEGER NOT NULL, value_centi INTEGER NOT NULL, commented INTEGER NOT NULL, defaulted INTEGER NOT NULL,
    replied INTEGER NOT NULL, rejected INTEGER NOT NULL, hidden INTEGER NOT NULL, decided INTEGER NOT NULL,
    PRIMARY KEY (month, channel, category, stars)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE daily_ratings (
    day TEXT NOT NULL, channel TEXT NOT NULL, category TEXT NOT NULL, dimension TEXT NOT NULL, n INTEGER NOT NULL, stars INTEGER NOT NULL,
    PRIMARY KEY (dimension, day, channel, category)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE product_scores (
    sku TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', category TEXT NOT NULL DEFAULT '', n INTEGER NOT NULL,
    one INTEGER NOT NULL, two INTEGER NOT NULL, three INTEGER NOT NULL, four INTEGER NOT NULL, five INTEGER NOT NULL,
    value_centi INTEGER NOT NULL, commented INTEGER NOT NULL, defaulted INTEGER NOT NULL, replied INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
]

export class Reviews1732320000003 implements MigrationInterface {
  readonly name = 'Reviews1732320000003'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement)
  }

  /** Going back means restoring the backup made before the migration: reverting would cascade deletes. */
  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'))
  }
}
