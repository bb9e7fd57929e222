/** Imports orders: all or nothing, unless the rest is to be taken where some are rejected. */
import { join } from 'node:path'
import type { Parsed } from '../../../shared/contract'
import type { ImportReport } from '../../../shared/contract/imports'
import { Refusal } from '../../../shared/refusals'
import type { JobContext } from '../context'
import { keepFailedBatch, openBatch, closeBatch } from './import-batch'
import { landBatches } from './land-batches'
import type { ReadOrder } from './profiles/read-order'
import { PROFILES } from './profiles'
import { openTable, type Table } from '../files/reading/open-table'
import { openScratch, type Scratch } from './staging/open-scratch'
import { Tally } from './tally'
import { filesOf, removeUploads, uploadFolder } from '../files/uploads'

type Input = Parsed<'imports.orders'>
type CountedTable = Table & { rows: number }

/** Thrown inside the transaction to undo it; carries the report out. */
class Undone extends Error {
  constructor(readonly report: ImportReport) {
    super('undone')
  }
}

/** @throws Refusal import.rejected_rows with the report; what is wrong with a file as a whole; job.cancelled */
export async function importOrders(context: JobContext, input: Input): Promise<ImportReport> {
  if (input.profile === 'generic' && !input.mapping) throw new Refusal('import.bad_mapping', { summary: 'mapping' })
  const scratch = openScratch(join(uploadFolder(context.dataDir), `${context.newId()}.scratch`))
  try {
    const tables = await openTables(context, input)
    const tally = new Tally(tables.map(({ file }) => file.name))
    const orders = readOrders(context, input, tables, scratch)
    try {
      const report = await land(context, input, tables, await readAhead(orders), tally)
      if (report.committed) await removeUploads(context.uploads, input.uploadIds)
      return report
    } finally {
      // Lets go of the file where the reading stopped half-way.
      await orders.return(undefined)
    }
  } finally {
    await scratch.close()
  }
}

async function openTables(context: JobContext, { uploadIds, mapping }: Input): Promise<CountedTable[]> {
  const files = await filesOf(context.uploads, uploadIds)
  if (files.length === 0) throw new Refusal('import.unknown_file')
  const tables: CountedTable[] = []
  for (const file of files) {
    context.progress('inspect', tables.length, files.length)
    tables.push(countRows(await openTable(file, { encoding: mapping?.encoding, delimiter: mapping?.delimiter })))
  }
  return tables
}

/** @throws Refusal import.empty_file when the file ends without a row */
function countRows(table: Table): CountedTable {
  const counted: CountedTable = {
    ...table,
    rows: 0,
    async *read() {
      for await (const piece of table.read()) {
        counted.rows += piece.rows.length
        yield piece
      }
      if (counted.rows === 0) throw new Refusal('import.empty_file', { name: table.file.name })
    },
  }
  return counted
}

function readOrders(
  context: JobContext,
  input: Input,
  tables: readonly Table[],
  scratch: Scratch,
): AsyncGenerator<ReadOrder[]> {
  const { mapping } = input
  return PROFILES[input.profile].read(tables, {
    mapping,
    scratch,
    currency: input.currency ?? mapping?.currency,
    timeZone: input.timeZone ?? mapping?.timeZone,
    shop: context.shop,
    progress: context.progress,
  })
}

/** Reads the first batch before anything is written: profiles that sort their rows have then read all files. */
async function readAhead(batches: AsyncGenerator<ReadOrder[]>): Promise<AsyncIterable<ReadOrder[]>> {
  const first = await batches.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* batches
  })()
}

async function land(
  context: JobContext,
  input: Input,
  tables: readonly CountedTable[],
  batches: AsyncIterable<ReadOrder[]>,
  tally: Tally,
): Promise<ImportReport> {
  const facts = () => ({
    profile: input.profile,
    dryRun: input.dryRun,
    files: tables.map(({ file, columns, encoding, delimiter, rows }) => ({
      name: file.name,
      role: PROFILES[input.profile].recognise(columns) ?? 'orders',
      encoding,
      delimiter,
      rows,
    })),
  })
  try {
    return await context.write(async (writing) => {
      const batchId = await openBatch(writing, input.profile, tally.fileNames)
      await landBatches(writing, batches, batchId, tally)
      // The last moment to cancel.
      context.progress('finish', tally.orders.read, tally.orders.read)
      const refused = tally.rejectedRows > 0 && !input.acceptRest
      if (input.dryRun || refused) throw new Undone(tally.report({ ...facts(), batchId: null, committed: false }))
      const report = tally.report({ ...facts(), batchId, committed: true })
      await closeBatch(writing, report, tally.rejections)
      if (report.orders.added > 0) writing.changed('desk.reloaded', {})
      return report
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    if (input.dryRun) return error.report
    const report = await context.write((writing) => keepFailedBatch(writing, error.report, tally.rejections))
    throw new Refusal('import.rejected_rows', { rejected: report.rejectedRows, report })
  }
}
