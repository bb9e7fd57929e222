import { unzipSync } from 'fflate'
import { parse } from 'csv-parse/sync'
import type { Input } from '../../shared/contract'
import type { ReportFile } from '../../shared/contract/reports'
import { draftOrder } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const DAY_MS = 86_400_000
/** Monday 2026-03-16, 10:00 in Shanghai. */
export const MONDAY = Date.UTC(2026, 2, 16, 2)
/** The days in which the orders of `openReportDesk` were placed and its cases opened. */
export const MONTH = { from: '2026-03-01', to: '2026-03-16' }
/** Texts that a spreadsheet would carry out. */
export const FORMULAS = ['=HYPERLINK("http://x","y")', '+1+1', '-2-2', '@SUM(A1)', ' =1+1', '\t=2']

export interface ReportDesk {
  readonly desk: OpenDesk
  now(): number
  /** Moves the clock to an instant. */
  at(instant: number): void
}

/** Forty orders in yuan, among them titles that look like formulas, and three in dollars; cases and stars on some. */
export async function openReportDesk(options: { dataDir?: string } = {}): Promise<ReportDesk> {
  let now = MONDAY
  const desk = await openDesk({ ...options, clock: () => now })
  await desk.call('settings.change', { changes: { shopName: 'Tea & Co', setUp: true } })
  for (let number = 1; number <= 43; number++) {
    const dollars = number > 40
    const placedAt = Date.UTC(2026, 2, 2 + (number % 7), 3)
    const title = number <= FORMULAS.length ? FORMULAS[number - 1]! : `Tee ${number % 3}`
    const { id } = await desk.call('orders.record', {
      order: draftOrder({
        externalNumber: `R-${number}`,
        currency: dollars ? 'USD' : 'CNY',
        placedAt,
        paidAt: placedAt,
        shippedAt: placedAt + DAY_MS,
        deliveredAt: placedAt + 3 * DAY_MS,
        lines: [
          {
            sku: number <= FORMULAS.length ? title : `TEE-${number % 3}`,
            title,
            category: 'clothing',
            quantity: 1,
            listPriceMinor: dollars ? 12_345 : 10_000 + number,
            statedDiscountMinor: 0,
          },
        ],
      }),
    })
    if (number % 3 === 2) await rate(desk, id, 1 + (number % 5))
    if (number % 4 === 1 || dollars || number <= FORMULAS.length) await claim(desk, id, number)
  }
  return { desk, now: () => now, at: (instant) => void (now = instant) }
}

async function rate(desk: OpenDesk, orderId: number, stars: number): Promise<void> {
  const { lines } = await desk.call('orders.get', { id: orderId })
  const ratings = { product: stars, service: stars, logistics: stars }
  await desk.call('reviews.rate', { orderId, lineId: lines[0]!.id, ratings })
}

/** Every second case is granted and paid back. */
async function claim(desk: OpenDesk, orderId: number, number: number): Promise<void> {
  const { lines } = await desk.call('orders.get', { id: orderId })
  const opened = await desk.call('cases.open', {
    orderId,
    reason: number % 3 === 0 ? 'damaged' : 'not_as_described',
    lines: [{ lineId: lines[0]!.id, quantity: 1 }],
  })
  if (number % 2 === 0) return
  const { id, version, totalMinor } = opened
  if (opened.kind !== 'refund') return
  const granted = await desk.call('cases.approve', { id, version, expectedTotalMinor: totalMinor })
  const sent = await desk.call('cases.send', { id, version: granted.version })
  await desk.call('cases.recordSettlement', { id, version: sent.version, reference: `REF-${number}` })
}

export async function wholeFile({ call }: OpenDesk, fileId: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset = 0; ;) {
    const part = await call('evidence.file', { fileId, offset })
    parts.push(Buffer.from(part.base64, 'base64'))
    offset += parts.at(-1)!.length
    if (part.done) return Buffer.concat(parts)
  }
}

export async function madePdf(
  desk: OpenDesk,
  input: Input<'reports.pdf'>,
): Promise<{ file: ReportFile; bytes: Buffer }> {
  const file = (await desk.finish('reports.pdf', input)) as ReportFile
  return { file, bytes: await wholeFile(desk, file.fileId) }
}

export async function madePack(
  desk: OpenDesk,
  input: Input<'reports.pack'>,
): Promise<{ file: ReportFile; bytes: Buffer }> {
  const file = (await desk.finish('reports.pack', input)) as ReportFile
  return { file, bytes: await wholeFile(desk, file.fileId) }
}

export interface Sheet {
  name: string
  /** Cells by row: numbers as numbers, texts as texts. */
  rows: (string | number | null)[][]
  /** The markup, for what the cells do not tell. */
  xml: string
}

/** Reads a workbook back: its sheets in order, with shared texts put in. */
export function readXlsx(bytes: Buffer): Sheet[] {
  const files = unzipSync(bytes)
  const text = (path: string) => Buffer.from(files[path] ?? []).toString('utf8')
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map(([, each = '']) =>
    plain(each),
  )
  return [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = ''], index) => {
    const xml = text(`xl/worksheets/sheet${index + 1}.xml`)
    const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) =>
      [...row.matchAll(/<c r="[^"]*"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, about = '', inner = '']) => {
        const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1]
        if (value === undefined) return null
        return about.includes('t="s"') ? (shared[Number(value)] ?? '') : Number(value)
      }),
    )
    return { name: plain(name), rows, xml }
  })
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** Reads a ZIP of CSV files back: their names without numbers and ending, and their rows. */
export function readCsvZip(bytes: Buffer): Map<string, string[][]> {
  const files = Object.entries(unzipSync(bytes))
  return new Map(
    files.map(([name, content]) => [
      name.replace(/^\d+ |\.csv$/g, ''),
      parse(Buffer.from(content), { bom: true, relax_column_count: true }),
    ]),
  )
}
