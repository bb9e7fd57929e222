import type { Parsed } from '../../../shared/contract'
import type { PolicyTrial } from '../../../shared/contract/policies'
import type { PolicyDocument } from '../../../shared/model/policy'
import { Refusal } from '../../../shared/refusals'
import type { JobContext } from '../context'
import { loadPolicyVersion } from '../policies/policy.repo'
import { fitsCase, fitsOrder } from '../policies/scope'
import { decidedCaseIds } from './decided-cases.repo'
import { loadPastCases } from './past-cases'
import type { PastCase } from './past-case'
import { replayCase, type Replayed } from './replay-case'
import { RuleLimits } from './rule-limits'
import { trialReport } from './trial-report'

const CASES_AT_ONCE = 250

/**
 * Replays past decisions under a version, drafts included, and keeps nothing: which would flip, for how much money, and how
 * long people would have been waited for. @throws Refusal policy.unknown, time.backwards
 */
export async function tryPolicy(context: JobContext, input: Parsed<'trials.policy'>): Promise<PolicyTrial> {
  const { sql, shop } = context
  if (input.from && input.to && input.from > input.to) throw new Refusal('time.backwards')
  const { id: versionId, document } = await loadPolicyVersion(sql, input.id)
  const keptBy = rememberDocuments(context)
  const limits = new RuleLimits(document.rules)
  const ids = await decidedCaseIds(sql, document.scope, input)
  const replayed: Replayed[] = []
  let skipped = 0
  for (let from = 0; from < ids.length; from += CASES_AT_ONCE) {
    context.progress('replaying', from, ids.length)
    for (const past of await loadPastCases(sql, ids.slice(from, from + CASES_AT_ONCE))) {
      if (!isMeant(past, document)) continue
      const kept = await keptBy(past.policyVersionId)
      const found = replayCase(past, { policy: { versionId, document }, kept, timeZone: shop.timeZone, limits })
      if (found) replayed.push(found)
      else skipped++
    }
  }
  context.progress('replaying', ids.length, ids.length)
  return trialReport(replayed, skipped, document.clocks.decide.hours)
}

/** Kind and channel were asked for in the selection; segments and categories are words and are compared as such. */
function isMeant({ order, kind, lines }: PastCase, { scope }: PolicyDocument): boolean {
  const asked = new Set(lines.map(({ lineId }) => lineId))
  const categories = order.lines.flatMap(({ id, category }) => (asked.has(id) ? [category] : []))
  return (
    fitsOrder(scope, { channel: order.channel, segment: order.segment ?? null }) && fitsCase(scope, kind, categories)
  )
}

/** The document of each version, read once. */
function rememberDocuments({ sql }: JobContext): (versionId: number) => Promise<PolicyDocument> {
  const known = new Map<number, PolicyDocument>()
  return async (versionId) => {
    let document = known.get(versionId)
    if (!document) known.set(versionId, (document = (await loadPolicyVersion(sql, versionId)).document))
    return document
  }
}
