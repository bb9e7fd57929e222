/** The file itself: pages, references, the triggers that guard append-only tables, and the search index. */
import { rowsCheck, tell, type Check } from './check'

/** Tables whose rows are never changed or removed once written. */
const APPEND_ONLY = ['case_events', 'money_rows', 'ledger_entries', 'ledger_postings', 'audit_log']

/**
 * A connection remembers the shape of a search index and looks for it anew only when it searches; the check of its
 * pages does not, and would hold what has been written since against the old shape.
 */
const LOOK_ANEW = ['order', 'review'].map(
  (index) => `SELECT rowid FROM ${index}_search WHERE ${index}_search MATCH 'a' LIMIT 1`,
)

const integrity: Check = {
  name: 'integrity',
  async examine(sql) {
    const pages = await sql.first<{ page_count: number }>('PRAGMA page_count')
    for (const look of LOOK_ANEW) await sql.all(look)
    const answers = await sql.all<{ integrity_check: string }>('PRAGMA integrity_check')
    const problems = answers.map((row) => row.integrity_check).filter((text) => text !== 'ok')
    return { examined: pages?.page_count ?? 0, problems: tell(problems) }
  },
}

const foreignKeys: Check = {
  name: 'foreign_keys',
  async examine(sql) {
    const tables = await sql.first<{ n: number }>(
      `SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%'`,
    )
    const broken = await sql.all<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    return {
      examined: tables?.n ?? 0,
      problems: tell(
        broken.map(({ table, rowid, parent }) => `${table} row ${rowid ?? '?'} points at a missing row of ${parent}`),
      ),
    }
  },
}

const appendOnly: Check = {
  name: 'append_only',
  async examine(sql) {
    const wanted = APPEND_ONLY.flatMap((table) => ['UPDATE', 'DELETE'].map((act) => ({ table, act })))
    const present = await sql.all<{ table: string; text: string }>(
      `SELECT tbl_name AS "table", sql AS text FROM sqlite_schema WHERE type = 'trigger'`,
    )
    const guards = ({ table, act }: { table: string; act: string }) =>
      present.some(
        (trigger) =>
          trigger.table === table && trigger.text.includes(`BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT`),
      )
    return {
      examined: wanted.length,
      problems: wanted.filter((each) => !guards(each)).map(({ table, act }) => `${table} does not refuse ${act}`),
    }
  },
}

/** The indexes keep no text, only which order, or review, holds which word; their row numbers are the ids. */
const searchIndex = rowsCheck(
  'search_index',
  'SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM reviews) AS n',
  (['order', 'review'] as const)
    .map(
      (name) => `SELECT '${name} ' || id || ' is not in the search index' AS problem FROM ${name}s
        WHERE id NOT IN (SELECT id FROM ${name}_search_docsize)
      UNION ALL SELECT 'the search index holds ${name} ' || id || ', which is gone' FROM ${name}_search_docsize WHERE id NOT IN (SELECT id FROM ${name}s)`,
    )
    .join(' UNION ALL '),
)

export const storageChecks: readonly Check[] = [integrity, foreignKeys, appendOnly, searchIndex]
