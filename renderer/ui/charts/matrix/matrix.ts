import type { FrameProps } from '../frame-props'

export interface MatrixHead {
  readonly key: string
  readonly label: string
}

export interface MatrixCell {
  /** Keys of a row and of a column. */
  readonly row: string
  readonly column: string
  readonly value: number | null
  /** `censored`: can still grow, drawn hatched and with an asterisk; `few`: rests on few cases, its figure is grey. Both are said. */
  readonly mark?: 'censored' | 'few'
  /** Said after the figure, e.g. "12 of 340 orders". */
  readonly note?: string
  /** False where this cell counts no rows of its own. */
  readonly drillable?: boolean
}

export interface MatrixPoint {
  readonly row: string
  readonly column: string
}

export interface MatrixProps extends FrameProps {
  /** What the rows are, and what the figures are: "Reason", "Cases". */
  readonly category: string
  readonly measure: string
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  /** In any order. A cell that is left out counts `blank`: 0 for counts, null ("–") for shares that are not known. */
  readonly cells: readonly MatrixCell[]
  readonly blank?: 0 | null
  readonly formatValue: (value: number) => string
  /** How a value stands in CSV, where not as it is. */
  readonly plain?: (value: number) => string
  /** `root` keeps small counts apart beside one that is huge; `linear` (default) is for shares. Both begin at zero. */
  readonly scale?: 'linear' | 'root'
}
