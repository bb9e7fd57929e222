/** What a profile makes of the rows of one order: an order as its source states it, or the reasons why there is none. */
import type { OrderDraft } from '../../../../shared/model/order'
import { Refusal } from '../../../../shared/refusals'
import type { Row } from '../../files/reading/parse-rows'

/** A row with the file it stands in (position among the files) and, where a profile reads several files, its kind. */
export interface GroupRow extends Row {
  readonly file: number
  readonly kind: number
}

/** Rows that belong to one order. */
export interface RowGroup {
  readonly rows: readonly GroupRow[]
  /** Rows beyond MOST_GROUP_ROWS, counted and forgotten. */
  readonly overflow: number
}

export interface ReadOrder {
  readonly externalNumber: string | null
  readonly rows: readonly { readonly file: number; readonly line: number }[]
  readonly draft: OrderDraft | null
  readonly warnings: readonly string[]
  /** Why a row was not taken, by its position in `rows`. */
  readonly faults: ReadonlyMap<number, Refusal>
  readonly overflow: number
}

/** Rows of one order that are looked at; the model allows 1,000 lines and 100 payments. */
export const MOST_GROUP_ROWS = 1_200

const NONE: ReadonlyMap<number, Refusal> = new Map()

/** Collects the faults of an order's rows, so that every bad row is named and not only the first. */
export class RowFaults {
  #faults = NONE

  /** What `read` answers, or undefined when it refused, which is then noted against the row. */
  take<Value>(row: number, read: () => Value): Value | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (!this.#faults.has(row)) this.#faults = new Map(this.#faults).set(row, error)
      return undefined
    }
  }

  finish(
    group: RowGroup,
    externalNumber: string | null,
    draft: OrderDraft | null,
    warnings: readonly string[] = [],
  ): ReadOrder {
    const { rows, overflow } = group
    if (overflow > 0) this.take(0, () => refuseRows(externalNumber))
    return {
      externalNumber,
      rows,
      overflow,
      warnings,
      faults: this.#faults,
      draft: this.#faults.size > 0 ? null : draft,
    }
  }

  get some(): boolean {
    return this.#faults.size > 0
  }
}

function refuseRows(externalNumber: string | null): never {
  throw new Refusal('import.too_many_rows', { externalNumber, most: MOST_GROUP_ROWS })
}

/** @throws Refusal import.row_fields */
export function checkFields(found: number, expected: number): void {
  if (found !== expected) throw new Refusal('import.row_fields', { found, expected })
}

/** Orders made of their rows without a pause. */
const GROUPS_AT_ONCE = 150

/** Makes orders of groups a handful at a time, so that nothing else waits for a whole page of them. */
export function* readInHandfuls(
  groups: readonly RowGroup[],
  read: (group: RowGroup) => ReadOrder,
): Generator<ReadOrder[]> {
  for (let from = 0; from < groups.length; from += GROUPS_AT_ONCE)
    yield groups.slice(from, from + GROUPS_AT_ONCE).map(read)
}
