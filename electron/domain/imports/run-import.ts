/** One import from its files to its report: all or nothing, unless the rest is to be taken where some rows are rejected. */
import { join } from 'node:path'
import type { AnyImportReport } from '../../../shared/contract/imports'
import { Refusal } from '../../../shared/refusals'
import type { JobContext, WriteContext } from '../context'
import { openTable, type StatedForm, type Table } from '../files/reading/open-table'
import { filesOf, removeUploads, uploadFolder } from '../files/uploads'
import { closeBatch, keepFailedBatch, openBatch } from './import-batch'
import type { Rejections, ReportFacts } from './keep-rejections'
import { openScratch, type Scratch } from './staging/open-scratch'

/** Counts what was read, taken and refused. */
export interface ImportTally<Report extends AnyImportReport> {
  readonly profile: string
  /** Orders or reviews read so far. */
  readonly read: number
  readonly rejections: Rejections
  report(facts: ReportFacts): Report
}

/** What differs by what the files hold. */
export interface ImportPlan<Read, Report extends AnyImportReport, Tally extends ImportTally<Report>> {
  readonly stated: StatedForm
  /** What a file with this header is to the profile. */
  roleOf(columns: readonly string[]): string
  /** Reads in batches; headers are checked before the first row is read. */
  read(tables: readonly Table[], scratch: Scratch): AsyncGenerator<Read[]>
  tallyOf(fileNames: readonly string[]): Tally
  /** Writes what is read and counts it. */
  land(context: WriteContext, batches: AsyncIterable<Read[]>, batchId: number, tally: Tally): Promise<void>
}

export interface ImportOptions {
  readonly uploadIds: readonly string[]
  readonly dryRun: boolean
  readonly acceptRest: boolean
}

type CountedTable = Table & { rows: number }

/** Thrown inside the transaction to undo it; carries the report out. */
class Undone extends Error {
  constructor(readonly report: AnyImportReport) {
    super('undone')
  }
}

/** @throws Refusal import.rejected_rows with the report; what is wrong with a file as a whole; job.cancelled */
export async function runImport<Read, Report extends AnyImportReport, Tally extends ImportTally<Report>>(
  context: JobContext,
  options: ImportOptions,
  plan: ImportPlan<Read, Report, Tally>,
): Promise<Report> {
  const scratch = openScratch(join(uploadFolder(context.dataDir), `${context.newId()}.scratch`))
  try {
    const tables = await openTables(context, options.uploadIds, plan.stated)
    const batches = plan.read(tables, scratch)
    try {
      const report = await land(context, options, { plan, tables, batches: await readAhead(batches) })
      if (report.committed) await removeUploads(context.uploads, options.uploadIds)
      return report
    } finally {
      // Lets go of the file where the reading stopped half-way.
      await batches.return(undefined)
    }
  } finally {
    await scratch.close()
  }
}

async function openTables(
  context: JobContext,
  uploadIds: readonly string[],
  stated: StatedForm,
): Promise<CountedTable[]> {
  const files = await filesOf(context.uploads, uploadIds)
  if (files.length === 0) throw new Refusal('import.unknown_file')
  const tables: CountedTable[] = []
  for (const file of files) {
    context.progress('inspect', tables.length, files.length)
    tables.push(countRows(await openTable(file, stated)))
  }
  return tables
}

/** @throws Refusal import.empty_file when the file ends without a row */
function countRows(table: Table): CountedTable {
  const counted: CountedTable = {
    ...table,
    rows: 0,
    async *read() {
      // A table may be read twice; its rows are counted once.
      counted.rows = 0
      for await (const piece of table.read()) {
        counted.rows += piece.rows.length
        yield piece
      }
      if (counted.rows === 0) throw new Refusal('import.empty_file', { name: table.file.name })
    },
  }
  return counted
}

/** Reads the first batch before anything is written: profiles that sort their rows have then read all files. */
async function readAhead<Read>(batches: AsyncGenerator<Read[]>): Promise<AsyncIterable<Read[]>> {
  const first = await batches.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* batches
  })()
}

interface Started<Read, Report extends AnyImportReport, Tally extends ImportTally<Report>> {
  plan: ImportPlan<Read, Report, Tally>
  tables: readonly CountedTable[]
  batches: AsyncIterable<Read[]>
}

async function land<Read, Report extends AnyImportReport, Tally extends ImportTally<Report>>(
  context: JobContext,
  { dryRun, acceptRest }: ImportOptions,
  { plan, tables, batches }: Started<Read, Report, Tally>,
): Promise<Report> {
  const names = tables.map(({ file }) => file.name)
  const tally = plan.tallyOf(names)
  const facts = () => ({ dryRun, files: tables.map((table) => factsOf(table, plan.roleOf(table.columns))) })
  try {
    return await context.write(async (writing) => {
      const batchId = await openBatch(writing, tally.profile, names)
      await plan.land(writing, batches, batchId, tally)
      // The last moment to cancel.
      context.progress('finish', tally.read, tally.read)
      const refused = tally.rejections.rows > 0 && !acceptRest
      if (dryRun || refused) throw new Undone(tally.report({ ...facts(), batchId: null, committed: false }))
      const report = tally.report({ ...facts(), batchId, committed: true })
      await closeBatch(writing, report, tally.rejections.kept)
      if (changes(report)) writing.changed('desk.reloaded', {})
      return report
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    if (dryRun) return error.report as Report
    return refuse(context, error.report, tally.rejections)
  }
}

async function refuse(context: JobContext, undone: AnyImportReport, { kept }: Rejections): Promise<never> {
  const report = await context.write((writing) => keepFailedBatch(writing, undone, kept))
  throw new Refusal('import.rejected_rows', { rejected: report.rejectedRows, report })
}

function factsOf({ file, encoding, delimiter, rows }: CountedTable, role: string): ReportFacts['files'][number] {
  return { name: file.name, role, encoding, delimiter, rows }
}

function changes(report: AnyImportReport): boolean {
  return 'orders' in report ? report.orders.added > 0 : report.reviews.added + report.reviews.updated > 0
}
