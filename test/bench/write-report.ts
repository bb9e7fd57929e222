import type { ImportBench } from './bench-import'
import { ratioOf, type Measured } from './measure'

export interface Growth {
  orders: number
  cases: number
  rows: Measured[]
}

interface Results {
  growths: readonly Growth[]
  imported: ImportBench | null
  importLines: number
  /** Tables of their own. */
  reviews: string
  statistics: string
  screen: readonly string[]
}

const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`
const count = (number: number): string => number.toLocaleString('en-US')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')

function ratioTable(growths: readonly Growth[]): string {
  const names = growths[0]?.rows.map(({ name }) => name) ?? []
  return table(
    ['desk ÷ raw SQL', ...growths.map(({ orders, cases }) => `${count(orders)} orders, ${count(cases)} cases`)],
    names.map((name, index) => [name, ...growths.map(({ rows }) => times(ratioOf(rows[index]!)))]),
  )
}

/** How much longer each takes on the largest desk than on the smallest. */
function growthTable(growths: readonly Growth[]): string {
  const [first, last] = [growths[0], growths.at(-1)]
  if (!first || !last || first === last) return ''
  const head = [`${count(first.orders)} → ${count(last.orders)} orders`, 'desk', 'raw SQL']
  const cells = first.rows.map(({ name, deskMs, rawMs }, index) => {
    const after = last.rows[index]!
    return [name, times(after.deskMs / deskMs), times(after.rawMs / rawMs)]
  })
  return `\nHow much longer the same takes when there is ${times(last.orders / first.orders)} as much of everything:\n\n${table(head, cells)}\n`
}

function importTable(imported: ImportBench | null, lines: number): string {
  if (!imported) return '\nImport: not measured, no `sqlite3` on this machine.\n'
  const rows = imported.rows.map((measured) => [measured.name, times(ratioOf(measured))])
  const memory = `Resident memory grew by ${imported.grownMib.toFixed(0)} MiB over a file of ${imported.fileMib.toFixed(0)} MiB.`
  return `\nImporting ${count(lines)} order lines, beside \`sqlite3 .import\` of the same file into equally indexed tables:\n\n${table(['import', 'desk ÷ .import'], rows)}\n\n${memory}\n`
}

/** What is promised as a time is held against it on the largest desk. */
const OVERVIEW_WITHIN_MS = 50

function overviewLine(growths: readonly Growth[]): string {
  const { orders, rows } = growths.at(-1)!
  const { deskMs } = rows.find(({ name }) => name === 'overview')!
  const inTime = deskMs <= OVERVIEW_WITHIN_MS ? 'within' : 'NOT within'
  const share = (deskMs / OVERVIEW_WITHIN_MS).toFixed(2)
  return `\nThe overview of ${count(orders)} orders comes ${inTime} ${OVERVIEW_WITHIN_MS} ms (${share} of it).\n`
}

const HEAD = `# Benchmark

\`npm run bench\` fills desks with the sample shop, then asks each question twice: through the desk's router, and as hand-written
SQL on a bare \`sqlite3\` connection with the same pragmas, by turns, in one run on one machine. Only ratios and growth are kept
here: they carry over to other machines, times do not. \`approve (durable)\` replays the desk's own statements, with their values,
as one transaction on a copy of the database. \`npm run bench -- --orders 10000,100000\` measures other sizes, \`--no-screen\` leaves
out the browser, \`--reviews 20000\` imports fewer reviews than 60,000, \`--write\` renews this file. A desk of more than 100,000 orders is one of that size several times over, each copy
under numbers of its own.
`

const reviewHead = `Reviews from their file to a trained model, beside a trial of the rule that only reads the texts. Meanwhile another caller
searches the list. The longest computing at a stretch is processor time of the main thread between two turns of the event loop.`

const statisticsHead = `Statistics of twelve months, beside a plain scan of the rows they count, which gives the same figures or the benchmark stops:
processor time of both, in one run, over a shop made by SQL (a case for every twentieth order, reviews of three tenths). A scan answers
the one figure, the desk its whole page with the period before it. \`--statistics 10000,100000\` measures other sizes,
\`--only-statistics\` nothing else.`

/** The results as Markdown. */
export function writeReport({ growths, imported, importLines, reviews, statistics, screen }: Results): string {
  const parts = [
    HEAD,
    ratioTable(growths),
    growthTable(growths),
    overviewLine(growths),
    importTable(imported, importLines),
    `\n${reviewHead}\n\n${reviews}\n`,
    `\n${statisticsHead}\n\n${statistics}\n`,
  ]
  if (screen.length > 0) parts.push(`\nThe queue on screen:\n\n${screen.map((line) => `- ${line}`).join('\n')}\n`)
  return parts.join('\n').trimEnd()
}
