import type { Output } from '../../../shared/contract'
import type { ReadSql } from '../../db/sql'
import type { Check } from './checks/check'
import { ledgerChecks } from './checks/ledger-checks'
import { orderChecks } from './checks/order-checks'
import { refundChecks } from './checks/refund-checks'
import { statisticsCheck } from './checks/statistics-check'
import { storageChecks } from './checks/storage-checks'

export const CHECKS: readonly Check[] = [
  ...storageChecks,
  ...orderChecks,
  ...refundChecks,
  ...ledgerChecks,
  statisticsCheck,
]

/** Examines the whole database, one check after another, without holding up a command. */
export async function verify(sql: ReadSql): Promise<Output<'desk.verify'>> {
  const findings: Output<'desk.verify'>['findings'] = []
  for (const { name, examine } of CHECKS) {
    const { examined, problems } = await examine(sql)
    findings.push({ check: name, passed: problems.length === 0, examined, problems })
  }
  return { ok: findings.every(({ passed }) => passed), findings }
}
