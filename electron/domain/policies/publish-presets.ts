import { insertRow } from '../../db/rows'
import { policyVersions } from '../../db/schema/desk'
import type { WriteSql } from '../../db/sql'
import { cnNoReason } from './presets/cn-no-reason'

/** Publishes the default policy on a fresh desk, valid for every order however old. Does nothing where a policy exists. */
export async function publishPresets(sql: WriteSql, now: number): Promise<void> {
  if (await sql.first('SELECT 1 FROM policy_versions LIMIT 1')) return
  await insertRow(sql, policyVersions, {
    policyId: 1,
    version: 1,
    state: 'published',
    validFrom: 0,
    validTo: null,
    publishedAt: now,
    document: cnNoReason,
  })
}
