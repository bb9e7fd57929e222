/** An import's report and its rejected rows as the cells of a CSV file. */
import type { AnyImportReport, ImportReport, Rejection } from '../../../shared/contract/imports'
import { formatMinor } from '../../../shared/money'

export type Row = (string | number)[]
export type Say = (key: string) => string

export function reportRows(report: ImportReport, say: Say, warningSentence: (code: string) => string): Row[] {
  const { orders, lines, payments, buyers, rejectedRows, files, sums, warnings } = report
  return [
    [say('profile'), report.profile],
    [say('read'), orders.read],
    [say('added'), orders.added],
    [say('unchanged'), orders.unchanged],
    [say('rejectedOrders'), orders.rejected],
    [say('lines'), lines],
    [say('payments'), payments],
    [say('buyers'), buyers],
    [say('rejectedRows'), rejectedRows],
    [],
    [say('currency'), say('goods'), say('reductions'), say('shipping'), say('tax'), say('paid')],
    ...sums.map(({ currency, goodsMinor, reductionsMinor, shippingMinor, taxMinor, paymentsMinor }) => [
      currency,
      ...[goodsMinor, reductionsMinor, shippingMinor, taxMinor, paymentsMinor].map((amount) =>
        formatMinor(amount, currency),
      ),
    ]),
    [],
    ...fileRows(files, say),
    ...(warnings.length ? [[], [say('warnings')]] : []),
    ...warnings.map(({ code, count, example }) => [warningSentence(code), count, example]),
  ]
}

/** The files a report was made of. */
export function fileRows(files: AnyImportReport['files'], say: Say): Row[] {
  return [
    [say('file'), say('role'), say('encoding'), say('delimiter'), say('rows')],
    ...files.map((file) => [
      file.name,
      file.role,
      file.encoding,
      file.delimiter === '\t' ? 'TAB' : file.delimiter,
      file.rows,
    ]),
  ]
}

export function rejectionRows(
  rejections: readonly Rejection[],
  say: Say,
  sentence: (rejection: Rejection) => string,
): Row[] {
  const head = ['file', 'line', 'order', 'reason', 'code'].map(say)
  return [head, ...rejections.map((row) => [row.file, row.line, row.externalNumber ?? '', sentence(row), row.code])]
}
