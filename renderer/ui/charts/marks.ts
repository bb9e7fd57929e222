/** The figures of a chart as one table: drawn, walked, read out, listed and saved from the same marks. */

export interface Mark<Point> {
  /** As a person reads it; a dash where nothing is known. */
  readonly text: string
  /** As it stands in a saved table; empty where nothing is known. */
  readonly plain: string | number
  /** What else has to be said of it: "above its limits". */
  readonly note?: string
  /** What opening it leads to; null where it counts no rows. */
  readonly point: Point | null
}

export interface MarkRow<Point> {
  /** Stays the same while the figures change, so that the keyboard stays where it is. */
  readonly key: string
  /** One cell for each of the table's `heads`. */
  readonly heads: readonly string[]
  /** The row in words. */
  readonly label: string
  /** One for each column. */
  readonly marks: readonly Mark<Point>[]
}

export interface MarkTable<Point> {
  /** What the first columns are, e.g. "Week"; the rows are named there. */
  readonly heads: readonly string[]
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly MarkRow<Point>[]
  /** Where the right arrow leads: down the rows, where these are drawn from left to right, or across the columns. */
  readonly walk: 'down' | 'across'
}

/** Where the keyboard stands: of the table's rows and columns. */
export interface MarkPlace {
  readonly row: number
  readonly column: number
}

/** A value that can be drawn; anything else is a gap. */
export function known(value: number | null | undefined): number | null {
  return value != null && Number.isFinite(value) ? value : null
}

export const DASH = '–'

/** A figure as a mark. One that is not known, or counts nothing, opens nothing. */
export function markOf<Point>(
  value: number | null | undefined,
  read: { text: (value: number) => string; plain?: ((value: number) => string | number) | undefined },
  point: Point | null,
  note?: string,
): Mark<Point> {
  const figure = known(value)
  const said = note ? { note } : {}
  if (figure === null) return { text: DASH, plain: '', point: null, ...said }
  return {
    // Read when it is looked at: three years of days are thousands of figures, and a drawing needs none of their words.
    get text() {
      return read.text(figure)
    },
    plain: read.plain?.(figure) ?? figure,
    point: figure === 0 ? null : point,
    ...said,
  }
}

export function isBlank(table: MarkTable<unknown>): boolean {
  return table.rows.every(({ marks }) => marks.every(({ plain }) => plain === ''))
}

/** A text that begins with a minus is neutralised in saved tables, as a formula would be; a negative amount is a number. */
const savedOf = (plain: string | number) =>
  typeof plain === 'string' && /^-\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain

/** The rows of a saved table; a last column says what is to be said of figures, where there is any. */
export function savedRows(table: MarkTable<unknown>, notesHead: string): (string | number)[][] {
  const notes = table.rows.map(({ marks }) =>
    marks.flatMap(({ note }, column) => (note ? [`${table.columns[column]?.label ?? ''}: ${note}`] : [])).join('; '),
  )
  const isNoted = notes.some((note) => note !== '')
  const head = [...table.heads, ...table.columns.map(({ label }) => label), ...(isNoted ? [notesHead] : [])]
  const body = table.rows.map(({ heads, marks }, row) => [
    ...heads,
    ...marks.map(({ plain }) => savedOf(plain)),
    ...(isNoted ? [notes[row] ?? ''] : []),
  ])
  return [head, ...body]
}
