import type { Parsed } from '../../../shared/contract'
import type { ReportFile } from '../../../shared/contract/reports'
import type { JobContext } from '../context'
import { clearMadeFiles, keepMadeFile, MEDIA_TYPES } from '../evidence/made-files'
import { gatherReport, type ReportInput } from './contents/gather-report'
import { makePart } from './make-part'
import { reportName, type Part } from './report-name'

/** A PDF of a period, on one page or in full. @throws Refusal time.backwards, time.out_of_range */
export function makePdf(context: JobContext, { full, ...input }: Parsed<'reports.pdf'>): Promise<ReportFile> {
  return makeFile(context, input, full ? 'full' : 'one_page')
}

/** Every table of a period as a spreadsheet. @throws Refusal time.backwards, time.out_of_range */
export function makePack(context: JobContext, { format, ...input }: Parsed<'reports.pack'>): Promise<ReportFile> {
  return makeFile(context, input, format)
}

async function makeFile(context: JobContext, input: ReportInput, part: Part): Promise<ReportFile> {
  await clearMadeFiles(context)
  context.progress('collecting', 0, null)
  const report = await gatherReport(context, input, (done, total) => context.progress('collecting', done, total))
  context.progress('drawing', 0, null)
  const { bytes, ending, pages } = await makePart(report, part, (done, total) =>
    context.progress('drawing', done, total),
  )
  context.progress('keeping', 0, 1)
  const name = reportName('report', part, input, input.language)
  const fileId = await keepMadeFile(context, name, bytes, ending)
  context.progress('done', 1, 1)
  return { fileId, name: `${name}.${ending}`, mediaType: MEDIA_TYPES[ending], sizeBytes: bytes.length, pages }
}
