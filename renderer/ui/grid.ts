import type { InjectionKey, Ref } from 'vue'

export type RowKey = number | string

export interface GridColumn<Row> {
  readonly key: string
  /** Already in the desk's language. */
  readonly label: string
  /** The least it takes; the grid scrolls sideways when the columns together do not fit. */
  readonly widthPx: number
  /** Its part of the room that is left over; none by default. */
  readonly grow?: number
  readonly align?: 'start' | 'end'
  /** The name under which the endpoint sorts by it; without one the header is no button. */
  readonly sort?: string
  /** Plain content; a slot `cell-<key>` goes before it. */
  readonly text?: (row: Row) => string
}

export interface GridSort {
  readonly by: string
  readonly descending: boolean
}

export interface RowWindow<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Fetches one window of the list; what it lists (view, filter, sort) is the caller's. */
export type LoadRows<Row> = (offset: number, limit: number) => Promise<RowWindow<Row>>

export type Density = 'comfortable' | 'compact'
export const DENSITY: InjectionKey<Readonly<Ref<Density>>> = Symbol('density')
export const ROW_PX: Readonly<Record<Density, number>> = { comfortable: 44, compact: 32 }
export const HEADER_PX = 36
export const CHECKBOX_PX = 40
