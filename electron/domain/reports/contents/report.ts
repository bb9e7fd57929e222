/** A report as plain data: what its PDF draws, and its spreadsheets hold, row for row. */
import type { StatisticsFilter } from '../../../../shared/contract/statistics'
import type { Period } from '../../../../shared/model/measures'
import type { MeasureName } from '../../../../shared/sentences/measure-sentences'
import type { Language } from '../../../../shared/refusal-sentences'

/**
 * What a value is, and its unit: `money` minor units of the row's currency, `share` and `change` basis points, `centi` stars in hundredths,
 * `duration` milliseconds, `day` a calendar date, `number` anything with decimals.
 */
export type Kind = 'text' | 'count' | 'money' | 'share' | 'change' | 'points' | 'centi' | 'duration' | 'day' | 'number'
export type Cell = string | number | null

export interface Column {
  readonly title: string
  readonly kind: Kind
  /** Share of the width beside the other columns; left out: 1. */
  readonly share?: number
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Of the amounts among the cells. */
  readonly currency?: string
  /** What the figures are out of is fewer than 30: greyed, and said. */
  readonly few?: boolean
}

export interface Table {
  readonly id: string
  readonly title: string
  /** The measures it shows; each with its one definition. */
  readonly measures: readonly MeasureName[]
  /** Rows of the desk the table is about, or null where that is no one number. */
  readonly n: number | null
  /** What else a reader must know. Where there are no rows, why not. */
  readonly notes: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly charts: readonly Chart[]
}

export interface Line {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly look: 'first' | 'second' | 'third' | 'limit'
  /** Points to be pointed out. */
  readonly marked?: readonly number[]
}

export interface Band {
  readonly name: string
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export interface Bar {
  readonly label: string
  readonly value: number
  readonly n: number
  readonly few: boolean
}

export interface Box {
  readonly label: string
  readonly n: number
  readonly least: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly p90: number
  readonly most: number
  readonly few: boolean
}

/** A cell of a heat map; `open` where it can still grow. */
export interface Heat {
  readonly value: number
  readonly open: boolean
  readonly few: boolean
}

interface Drawn {
  readonly title: string
  readonly value: Kind
  readonly currency?: string
}
export type LinesChart = Drawn & {
  readonly kind: 'lines'
  /** The first day of each point. */
  readonly days: readonly string[]
  readonly lines: readonly Line[]
  readonly bands: readonly Band[]
}
export type BarsChart = Drawn & { readonly kind: 'bars'; readonly bars: readonly Bar[] }
export type HeatChart = Drawn & {
  readonly kind: 'heat'
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly (readonly (Heat | null)[])[]
}
export type BoxesChart = Drawn & { readonly kind: 'boxes'; readonly boxes: readonly Box[] }
export type Chart = LinesChart | BarsChart | HeatChart | BoxesChart

/** A figure of the first page beside the one of the period before. */
export interface Headline {
  readonly label: string
  readonly kind: Kind
  readonly currency?: string
  readonly value: number | null
  readonly before: number | null
  readonly n: number
  readonly few: boolean
}

/** What fits on one page. */
export interface Summary {
  /** Currencies by orders, most first; `left` are those there was no room for. */
  readonly headlines: readonly { readonly currency: string; readonly figures: readonly Headline[] }[]
  readonly left: readonly string[]
  readonly arrivals: LinesChart | null
  readonly reasons: BarsChart | null
  readonly costs: readonly BarsChart[]
  readonly stars: BarsChart | null
  readonly alarms: readonly string[]
  readonly steps: readonly string[]
}

export interface Report {
  readonly language: Language
  readonly title: string
  readonly shopName: string
  readonly period: Period
  readonly before: Period
  readonly timeZone: string
  readonly filter: StatisticsFilter
  /** The filter in words; empty without one. */
  readonly filterText: string
  readonly madeAt: number
  readonly madeBy: string
  readonly currencies: readonly string[]
  /** Said where there is nothing at all in the period. */
  readonly empty: boolean
  readonly summary: Summary
  readonly tables: readonly Table[]
}
