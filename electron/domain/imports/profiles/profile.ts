/** What every profile offers. A profile knows the columns of one kind of export and nothing of the database. */
import type { GenericMapping } from '../../../../shared/contract/imports'
import type { Table } from '../../files/reading/open-table'
import type { Scratch } from '../staging/open-scratch'
import type { ReadOrder } from './read-order'

export interface ReadOptions {
  /** What was stated with the files for orders and dates that say nothing themselves; else the profile's own, or the shop's. */
  readonly currency: string | undefined
  readonly timeZone: string | undefined
  readonly shop: { readonly currency: string; readonly timeZone: string }
  readonly mapping: GenericMapping | undefined
  readonly scratch: Scratch
  /** Told the bytes read so far of all files together (`read`), and after those the rows handed over (`write`). Throws once the import is cancelled. */
  readonly progress: (step: string, done: number, total: number) => void
}

export interface Profile {
  /** What a file with this header is to the profile, or null when it is not one of its files. */
  recognise(columns: readonly string[]): string | null
  /**
   * Reads the orders of the files in batches. Headers are checked before the first row is read.
   * @throws Refusal for what is wrong with a file as a whole; what is wrong with a row is told on its order
   */
  read(tables: readonly Table[], options: ReadOptions): AsyncGenerator<ReadOrder[]>
}
