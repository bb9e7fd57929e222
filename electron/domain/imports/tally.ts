/** Counts what an import read, took and refused, and makes its report. */
import type { ImportProfile, ImportReport, Rejection } from '../../../shared/contract/imports'
import type { Refusal } from '../../../shared/refusals'
import type { AllocatedOrder } from '../orders/allocate-order'
import type { Landing } from '../orders/land-orders'
import { ownText } from './cells/own-text'
import type { ReadOrder } from './profiles/read-order'

/** Rejections kept with their reason; a file with more is the wrong file, and the rest are only counted. */
const MOST_REJECTIONS = 100_000
const MOST_REPORTED = 1_000

type Sums = ImportReport['sums'][number]

export class Tally {
  readonly orders = { read: 0, added: 0, unchanged: 0, rejected: 0 }
  readonly rejections: Rejection[] = []
  rejectedRows = 0
  #lines = 0
  #payments = 0
  #buyers = 0
  readonly #sums = new Map<string, Sums>()
  readonly #warnings = new Map<string, { code: string; count: number; example: string }>()

  constructor(readonly fileNames: readonly string[]) {}

  /** Lists every row of an order that was not taken: those at fault with their reason, the others as its company. */
  reject({ externalNumber, rows, faults, overflow }: ReadOrder): void {
    this.orders.read++
    this.orders.rejected++
    this.rejectedRows += rows.length + overflow
    for (const [index, { file, line }] of rows.entries()) {
      if (this.rejections.length >= MOST_REJECTIONS) return
      const fault = faults.get(index)
      const details = fault ? fault.details : { externalNumber }
      const rejection = {
        file: this.fileNames[file]!,
        line,
        externalNumber,
        code: fault?.code ?? 'import.order_rejected',
        details,
      }
      // By way of JSON nothing of the file's text is held on to.
      this.rejections.push(JSON.parse(JSON.stringify(rejection)) as Rejection)
    }
  }

  /** An order with nothing wrong in it, whose reductions could not be allocated or whose number stands with other content. */
  rejectWhole(order: ReadOrder, refusal: Refusal): void {
    this.reject({ ...order, faults: new Map([[0, refusal]]) })
  }

  take(order: ReadOrder, { totals, warnings }: AllocatedOrder, landing: Exclude<Landing, 'contradicts'>): void {
    this.orders.read++
    this.orders[landing === 'added' ? 'added' : 'unchanged']++
    if (landing === 'repeated' || !order.draft) return
    const { currency, externalNumber, lines, payments } = order.draft
    this.#lines += lines.length
    this.#payments += payments.length
    const sums = this.#sums.get(currency) ?? {
      currency,
      goodsMinor: 0,
      reductionsMinor: 0,
      shippingMinor: 0,
      taxMinor: 0,
      paymentsMinor: 0,
    }
    sums.goodsMinor += totals.listMinor
    sums.reductionsMinor += totals.listMinor - totals.goodsMinor
    sums.shippingMinor += totals.shippingMinor
    sums.taxMinor += totals.taxMinor
    sums.paymentsMinor += totals.paymentsMinor
    this.#sums.set(currency, sums)
    for (const code of new Set([...order.warnings, ...warnings])) this.#warn(code, externalNumber)
  }

  countBuyers(added: number): void {
    this.#buyers += added
  }

  #warn(code: string, example: string): void {
    const warning = this.#warnings.get(code)
    if (warning) warning.count++
    else this.#warnings.set(code, { code, count: 1, example: ownText(example) })
  }

  report(
    facts: Pick<ImportReport, 'batchId' | 'dryRun' | 'committed' | 'files'> & { profile: ImportProfile },
  ): ImportReport {
    this.rejections.sort((a, b) => this.fileNames.indexOf(a.file) - this.fileNames.indexOf(b.file) || a.line - b.line)
    return {
      ...facts,
      orders: { ...this.orders },
      lines: this.#lines,
      payments: this.#payments,
      buyers: this.#buyers,
      sums: [...this.#sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)),
      warnings: [...this.#warnings.values()].sort((a, b) => b.count - a.count),
      rejectedRows: this.rejectedRows,
      rejections: this.rejections.slice(0, MOST_REPORTED),
    }
  }
}
