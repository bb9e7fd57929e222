/** A rollup: a table of sums of `figures` by `key`. A row whose figures are all zero is not kept. */
export interface Rollup {
  readonly table: string
  readonly key: readonly string[]
  readonly figures: readonly string[]
  /** One row with key and figures for each row that counts. The argument is what the rows are read from. */
  readonly counted: (rows: string) => string
}

/** The rows a rollup must hold for these rows; with `sign` −1 what taking them out adds. */
export function sumsOf({ key, figures, counted }: Rollup, rows: string, sign: '' | '-' = ''): string {
  const sums = figures.map((figure) => `${sign}sum(${figure}) AS ${figure}`)
  return `SELECT ${key.join(', ')}, ${sums.join(', ')} FROM (${counted(rows)}) GROUP BY ${key.join(', ')}`
}
