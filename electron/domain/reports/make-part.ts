import type { MadeEnding } from '../evidence/made-files'
import type { Report } from './contents/report'
import { makeCsv } from './pack/make-csv'
import { makeXlsx } from './pack/make-xlsx'
import type { Part } from './report-name'

export interface Made {
  bytes: Buffer
  ending: MadeEnding
  /** Pages of a PDF; null of a spreadsheet. */
  pages: number | null
}

/** One file of a report. `told` hears of each table that was drawn. */
export async function makePart(
  report: Report,
  part: Part,
  told?: (done: number, total: number) => void,
): Promise<Made> {
  if (part === 'xlsx') return { bytes: await makeXlsx(report), ending: 'xlsx', pages: null }
  if (part === 'csv') return { bytes: await makeCsv(report), ending: 'zip', pages: null }
  if (part === 'full') {
    const { drawFull } = await import('./drawing/draw-full')
    return { ...(await drawFull(report, told)), ending: 'pdf' }
  }
  const { drawOnePage } = await import('./drawing/draw-one-page')
  return { ...(await drawOnePage(report)), ending: 'pdf' }
}
