import type { StatisticsBench } from './bench-statistics'

/** What a page may take with any filter of twelve months, ms of processor. */
const WITHIN_MS = 300
const count = (number: number): string => number.toLocaleString('en-US')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`

/** The reads of statistics beside scans of the rows, as Markdown: ratios, then growth, then the largest against what is promised. */
export function writeStatistics(benches: readonly StatisticsBench[]): string {
  const [first, last] = [benches[0], benches.at(-1)]
  if (!first || !last) return ''
  const sizes = benches.map(({ orders, cases }) => `${count(orders)} orders, ${count(cases)} cases`)
  const growth = first === last ? [] : [`desk grows ${times(last.orders / first.orders)} →`, 'scan grows']
  const body = first.rows.map(({ name, deskMs, scanMs }, index) => {
    const of = (bench: StatisticsBench) => bench.rows[index]!
    const after = of(last)
    const grown = first === last ? [] : [times(after.deskMs / deskMs), times(after.scanMs / scanMs)]
    return row([name, ...benches.map((bench) => times(of(bench).scanMs / of(bench).deskMs)), ...grown])
  })
  const head = ['scan of the rows ÷ desk', ...sizes, ...growth]
  const slowest = Math.max(...last.rows.map(({ deskMs }) => deskMs))
  return [
    [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...body].join('\n'),
    `The longest of them takes ${(slowest / WITHIN_MS).toFixed(2)} of ${WITHIN_MS} ms of processor at ${count(last.orders)} orders.`,
  ].join('\n\n')
}
