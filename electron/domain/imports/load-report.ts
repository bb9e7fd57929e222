import type { Parsed } from '../../../shared/contract'
import type { AnyImportReport } from '../../../shared/contract/imports'
import { Refusal } from '../../../shared/refusals'
import type { ReadContext } from '../context'
import { listRejections } from './list-rejections'

/** Rejections a report carries; the rest is asked for by itself. */
const MOST_REJECTIONS = 1_000

/** The report as it was given, with its first rejections. @throws Refusal import.unknown */
export async function loadReport(context: ReadContext, { id }: Parsed<'imports.get'>): Promise<AnyImportReport> {
  const batch = await context.sql.first<{ report: string }>('SELECT report FROM import_batches WHERE id = ?', [id])
  if (!batch) throw new Refusal('import.unknown')
  const { rows } = await listRejections(context, { batchId: id, offset: 0, limit: MOST_REJECTIONS })
  return { ...(JSON.parse(batch.report) as AnyImportReport), rejections: rows }
}
