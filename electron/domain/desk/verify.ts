import type { Output } from '../../../shared/contract'
import type { ReadContext } from '../context'
import { attachmentCheck } from './checks/attachment-check'
import { caseChecks } from './checks/case-checks'
import type { Check } from './checks/check'
import { ledgerChecks } from './checks/ledger-checks'
import { orderChecks } from './checks/order-checks'
import { refundChecks } from './checks/refund-checks'
import { reviewChecks } from './checks/review-checks'
import { productNames, statisticsCheck } from './checks/statistics-check'
import { stockChecks } from './checks/stock-checks'
import { storageChecks } from './checks/storage-checks'

export const CHECKS: readonly Check[] = [
  ...storageChecks,
  ...orderChecks,
  ...caseChecks,
  ...refundChecks,
  ...ledgerChecks,
  ...stockChecks,
  ...reviewChecks,
  statisticsCheck,
  productNames,
  attachmentCheck,
]

/** Examines the whole database and the files it names, one check after another, without holding up a command. */
export async function verify({ sql, dataDir }: Pick<ReadContext, 'sql' | 'dataDir'>): Promise<Output<'desk.verify'>> {
  const findings: Output<'desk.verify'>['findings'] = []
  for (const { name, examine } of CHECKS) {
    const { examined, problems } = await examine(sql, dataDir)
    findings.push({ check: name, passed: problems.length === 0, examined, problems })
  }
  return { ok: findings.every(({ passed }) => passed), findings }
}
