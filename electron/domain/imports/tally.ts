/** Counts what an import read, took and refused, and makes its report. */
import type { ImportProfile, ImportReport } from '../../../shared/contract/imports'
import type { Refusal } from '../../../shared/refusals'
import type { AllocatedOrder } from '../orders/allocate-order'
import type { Landing } from '../orders/land-orders'
import { Rejections, Warnings, type ReportFacts } from './keep-rejections'
import type { ReadOrder } from './profiles/read-order'

type Sums = ImportReport['sums'][number]

export class Tally {
  readonly orders = { read: 0, added: 0, unchanged: 0, rejected: 0 }
  readonly rejections: Rejections
  #lines = 0
  #payments = 0
  #buyers = 0
  readonly #sums = new Map<string, Sums>()
  readonly #warnings = new Warnings()

  constructor(
    readonly profile: ImportProfile,
    fileNames: readonly string[],
  ) {
    this.rejections = new Rejections(fileNames)
  }

  get read(): number {
    return this.orders.read
  }

  /** Lists every row of an order that was not taken: those at fault with their reason, the others as its company. */
  reject({ externalNumber, rows, faults, overflow }: ReadOrder): void {
    this.orders.read++
    this.orders.rejected++
    this.rejections.rows += rows.length + overflow
    for (const [index, { file, line }] of rows.entries()) {
      if (this.rejections.isFull) return
      const fault = faults.get(index)
      const details = fault ? fault.details : { externalNumber }
      this.rejections.keep(file, { line, externalNumber, code: fault?.code ?? 'import.order_rejected', details })
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
    for (const code of new Set([...order.warnings, ...warnings])) this.#warnings.add(code, externalNumber)
  }

  countBuyers(added: number): void {
    this.#buyers += added
  }

  report(facts: ReportFacts): ImportReport {
    return {
      ...facts,
      profile: this.profile,
      orders: { ...this.orders },
      lines: this.#lines,
      payments: this.#payments,
      buyers: this.#buyers,
      sums: [...this.#sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)),
      warnings: this.#warnings.list(),
      rejectedRows: this.rejections.rows,
      rejections: this.rejections.first(),
    }
  }
}
