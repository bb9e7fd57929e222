import { insertRows } from '../../db/rows'
import { policyVersions } from '../../db/schema/desk'
import type { WriteSql } from '../../db/sql'
import { cnNoReason } from './presets/cn-no-reason'
import { cnThreeGuarantees } from './presets/cn-three-guarantees'

/**
 * Publishes the default policies on a fresh desk, valid for every order however old: one for everything, and one for
 * the exchange and repair of durable goods. Does nothing where a policy exists.
 */
export async function publishPresets(sql: WriteSql, now: number): Promise<void> {
  if (await sql.first('SELECT 1 FROM policy_versions LIMIT 1')) return
  await insertRows(
    sql,
    policyVersions,
    [cnNoReason, cnThreeGuarantees].map((document, index) => ({
      policyId: index + 1,
      version: 1,
      state: 'published',
      validFrom: 0,
      validTo: null,
      publishedAt: now,
      document,
    })),
  )
}
