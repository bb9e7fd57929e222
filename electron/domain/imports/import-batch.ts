/** The record of an import that was run, with the rows it refused. */
import type { AnyImportReport, Rejection } from '../../../shared/contract/imports'
import { insertRow, insertRows, updateRows } from '../../db/rows'
import { importBatches, importRejections } from '../../db/schema/desk'
import type { WriteContext } from '../context'

/** Rejections written by one statement. */
const AT_ONCE = 10_000

/** Opens the record before the orders that point at it are written. */
export function openBatch(context: WriteContext, profile: string, files: readonly string[]): Promise<number> {
  return insertRow(context.sql, importBatches, {
    at: context.now(),
    actor: context.session.actor,
    profile,
    files: [...files],
    committed: 0,
    added: 0,
    unchanged: 0,
    rejected: 0,
    report: {},
  })
}

export async function closeBatch(
  { sql }: WriteContext,
  report: AnyImportReport,
  rejections: readonly Rejection[],
): Promise<void> {
  const { batchId, committed } = report
  const counts = 'orders' in report ? report.orders : report.reviews
  const { unchanged, rejected } = counts
  // What would have been added was not; and rejections stand in their own table.
  const added = committed ? counts.added : 0
  const kept = { ...report, rejections: [] }
  await updateRows(
    sql,
    importBatches,
    { committed: Number(committed), added, unchanged, rejected, report: kept },
    'id = ?',
    [batchId],
  )
  for (let first = 0; first < rejections.length; first += AT_ONCE) {
    const rows = rejections.slice(first, first + AT_ONCE)
    await insertRows(
      sql,
      importRejections,
      rows.map((row, index) => ({ batchId: batchId!, position: first + index, ...row })),
    )
  }
}

/** Keeps the record of an import that was undone because of its rejected rows. */
export async function keepFailedBatch<Report extends AnyImportReport>(
  context: WriteContext,
  report: Report,
  rejections: readonly Rejection[],
): Promise<Report> {
  const names = report.files.map(({ name }) => name)
  const kept = { ...report, batchId: await openBatch(context, report.profile, names) }
  await closeBatch(context, kept, rejections)
  return kept
}
