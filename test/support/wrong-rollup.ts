import { DAILY_CASES } from '../../electron/db/measures'

/** Two cases opened, of 7 in all, in a currency no test trades in: a row that no case stands behind. */
const WRONG: Readonly<Record<string, string | number>> = {
  day: '2026-03-03',
  currency: 'EUR',
  channel: 'x',
  kind: 'refund',
  reason: 'damaged',
  opened_n: 2,
  opened_minor: 7,
}
const value = (column: string) => `'${WRONG[column] ?? ''}'`
export const WRONG_ROW = `INSERT INTO daily_cases (${[...DAILY_CASES.key, ...DAILY_CASES.figures].join(', ')})
  VALUES (${[...DAILY_CASES.key.map(value), ...DAILY_CASES.figures.map((figure) => WRONG[figure] ?? 0)].join(', ')})`
