/** Imports orders: all or nothing, unless the rest is to be taken where some are rejected. */
import type { Parsed } from '../../../shared/contract'
import type { ImportReport } from '../../../shared/contract/imports'
import { Refusal } from '../../../shared/refusals'
import type { JobContext } from '../context'
import { landBatches } from './land-batches'
import { PROFILES } from './profiles'
import type { ReadOrder } from './profiles/read-order'
import { runImport } from './run-import'
import { Tally } from './tally'

/** @throws Refusal import.rejected_rows with the report; what is wrong with a file as a whole; job.cancelled */
export async function importOrders(context: JobContext, input: Parsed<'imports.orders'>): Promise<ImportReport> {
  const { profile, mapping } = input
  if (profile === 'generic' && !mapping) throw new Refusal('import.bad_mapping', { summary: 'mapping' })
  return runImport<ReadOrder, ImportReport, Tally>(context, input, {
    stated: { encoding: mapping?.encoding, delimiter: mapping?.delimiter },
    roleOf: (columns) => PROFILES[profile].recognise(columns) ?? 'orders',
    read: (tables, scratch) =>
      PROFILES[profile].read(tables, {
        mapping,
        scratch,
        currency: input.currency ?? mapping?.currency,
        timeZone: input.timeZone ?? mapping?.timeZone,
        shop: context.shop,
        progress: context.progress,
      }),
    tallyOf: (fileNames) => new Tally(profile, fileNames),
    land: landBatches,
  })
}
