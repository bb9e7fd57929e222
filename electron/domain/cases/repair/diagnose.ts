import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import { localDateOf } from '../../../../shared/time'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { loadPolicyVersion } from '../../policies/policy.repo'
import { acceptRepair } from './accept-repair'
import { caseDetail } from '../case-detail'
import { repairCharge } from './repair-charge'
import { changeRepair } from './repair-record.repo'
import { loadForMove, takeStep } from '../take-step'
import { warrantyOfCase } from './warranty-of-case'

/**
 * What is wrong with the unit and what mending it costs. Where the buyer pays nothing, they need not answer: the work can
 * begin. A diagnosis given again takes the place of the first.
 * @throws Refusal case.not_under_warranty when it is to be free after the warranty has ended; money.too_large
 */
export async function diagnose(context: WriteContext, input: Parsed<'cases.diagnose'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'diagnose')
  const { repair: terms } = (await loadPolicyVersion(context.sql, row.policyVersionId)).document
  const covered = await isCovered(context, row, terms, input.covered)
  const { faultFound, parts, labourMinor, days } = input
  const { taxMinor, chargeMinor } = repairCharge({ ...input, taxBps: terms.taxBps, covered })
  await changeRepair(context.sql, row.id, {
    faultFound,
    covered: Number(covered),
    parts,
    labourMinor,
    taxMinor,
    chargeMinor,
    days,
    quotedAt: context.now(),
  })
  const details = { faultFound, covered, chargeMinor, days, currency: row.currency }
  if (chargeMinor === 0) await acceptRepair(context, row, 'diagnose', details)
  else {
    await takeStep(context, row, {
      move: 'diagnose',
      changes: { dueMinor: chargeMinor },
      rule: covered ? 'warranty.covers' : 'repair.charged',
      details,
    })
  }
  return caseDetail(context, row.id)
}

/** What the warranty says, unless the fault is one that it does not cover, which is for the clerk to say. */
async function isCovered(
  context: WriteContext,
  row: CaseRow,
  terms: Parameters<typeof warrantyOfCase>[2],
  stated: boolean | undefined,
): Promise<boolean> {
  const warranty = await warrantyOfCase(context, row, terms)
  const covered = warranty?.covered ?? false
  if (stated && !covered) {
    const endedOn = warranty?.endsAt ? localDateOf(warranty.endsAt, context.shop.timeZone) : null
    throw new Refusal('case.not_under_warranty', { endedOn, citation: warranty?.citation ?? null })
  }
  return stated ?? covered
}
