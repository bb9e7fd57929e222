/** A rollup: a table of sums of `figures` by `key`. A row whose figures are all zero is not kept. */
export interface Rollup {
  readonly table: string
  readonly key: readonly string[]
  readonly figures: readonly string[]
  /** Conditions that every row meets one of, where counting all of them at once would hold too much in memory. */
  readonly slices?: readonly string[]
  /** One row with key and figures for each row that counts. The argument is what the rows are read from. */
  readonly counted: (rows: string) => string
}

interface Summing {
  /** `-` for what taking the rows out adds. */
  sign?: '' | '-'
  /** One of the rollup's slices. */
  slice?: string
}

/** The rows a rollup must hold for these rows. */
export function sumsOf(
  { key, figures, counted }: Rollup,
  rows: string,
  { sign = '', slice = 'true' }: Summing = {},
): string {
  const sums = figures.map((figure) => `${sign}sum(${figure}) AS ${figure}`)
  const any = figures.map((figure) => `sum(${figure}) <> 0`)
  return `SELECT ${key.join(', ')}, ${sums.join(', ')} FROM (${counted(rows)}) WHERE ${slice} GROUP BY ${key.join(', ')} HAVING ${any.join(' OR ')}`
}

/** The keys that these rows count under. */
export function keysOf({ key, counted }: Rollup, rows: string): string {
  return `SELECT ${key.join(', ')} FROM (${counted(rows)})`
}

/** Adds rows with key and figures to those the rollup has. */
export function addUp({ table, key, figures }: Rollup, rows: string): string {
  const sums = figures.map((figure) => `${figure} = ${figure} + excluded.${figure}`)
  // SQLite wants a WHERE between a SELECT and ON CONFLICT, or takes the latter for the condition of a join.
  return `INSERT INTO ${table} (${[...key, ...figures].join(', ')}) SELECT * FROM (${rows}) WHERE true
    ON CONFLICT DO UPDATE SET ${sums.join(', ')}`
}

/** Takes the rows with these keys away that count nothing any more, as after a rebuild. */
export function dropEmpty({ table, key, figures }: Rollup, keys: string): string {
  const empty = figures.map((figure) => `${figure} = 0`)
  return `DELETE FROM ${table} WHERE (${key.join(', ')}) IN (${keys}) AND ${empty.join(' AND ')}`
}
