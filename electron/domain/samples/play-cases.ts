import type { CaseDetail } from '../../../shared/model/case'
import type { CaseLineDraft } from '../../../shared/model/quote'
import { Refusal } from '../../../shared/refusals'
import { openCase } from '../cases/opening/open-case'
import type { WriteContext } from '../context'
import type { PlannedCase, PlannedStep } from './plan-case'
import { PLAYS } from './plays'
import { replacementFor } from './replacement'

/** A planned case of an order that stands in the desk. */
export interface Assigned {
  orderId: number
  plan: PlannedCase
}

interface Act {
  at: number
  clerk: string
  carryOut(context: WriteContext): Promise<void>
}

/**
 * Plays planned cases through the desk's own commands, act by act in the order of time, up to `until`. A case the policy
 * refuses is simply never opened, and a step that is not needed is not taken, as at a real desk. Answers how many were
 * opened; `tick` is told before each act how many are done.
 */
export async function playCases(
  context: WriteContext,
  assigned: readonly Assigned[],
  until: number,
  tick: (done: number, of: number) => void,
): Promise<number> {
  let opened = 0
  const acts = assigned.flatMap((each) => actsOf(each, () => void opened++))
  const inTime = acts.filter((act) => act.at <= until).sort((a, b) => a.at - b.at)
  for (const [done, { at, clerk, carryOut }] of inTime.entries()) {
    tick(done, inTime.length)
    await carryOut({ ...context, now: () => at, session: { ...context.session, actor: clerk } })
  }
  return opened
}

function actsOf({ orderId, plan }: Assigned, opened: () => void): Act[] {
  let found: CaseDetail | null = null
  const { clerk } = plan
  const open: Act['carryOut'] = async (context) => {
    found = await openPlanned(context, orderId, plan)
    if (found) opened()
  }
  const steps = plan.steps.map((planned): Act => ({
    at: planned.at,
    clerk,
    carryOut: async (context) => void (found = found && (await take(context, found, planned, plan))),
  }))
  return [{ at: plan.openAt, clerk, carryOut: open }, ...steps]
}

/** Takes a step where it is one of those that can be taken, and answers the case as it then stands. */
async function take(
  context: WriteContext,
  found: CaseDetail,
  { step }: PlannedStep,
  plan: PlannedCase,
): Promise<CaseDetail> {
  const granting = step === 'approve' || step === 'grant'
  if (!found.moves.includes(step) || (granting && !canGrant(found))) return found
  return PLAYS[step]!(context, { id: found.id, version: found.version }, found, plan)
}

/** What the policy or the stock refuses meanwhile stays with the desk's people. */
function canGrant({ quote }: CaseDetail): boolean {
  return quote !== null && quote.eligibility !== 'ineligible'
}

interface Bought {
  id: number
  sku: string
  title: string
  replacementId: number | null
}

async function openPlanned(context: WriteContext, orderId: number, plan: PlannedCase): Promise<CaseDetail | null> {
  const bought = await findBought(context, orderId, plan)
  if (!bought) return null
  const { kind, reason, quantity, course } = plan
  const line: CaseLineDraft = { lineId: bought.id, quantity, partMinor: null, replacementId: bought.replacementId }
  const { sku, title } = bought
  try {
    const exchanged = { orderId, reason, line, sku, title }
    return await openCase(context, {
      orderId,
      kind,
      reason,
      goodwillMinor: 0,
      lines: [line],
      freight: null,
      replacements: kind === 'exchange' ? [await replacementFor(context, exchanged, course.price)] : [],
      shipFirst: kind === 'exchange' && course.shipFirst,
      ...(kind === 'repair' ? { serialNumber: `${sku}-${orderId}` } : {}),
    })
  } catch (error) {
    if (error instanceof Refusal && NOT_OPENED.includes(error.code)) return null
    throw error
  }
}

/** What a buyer may not ask for (any more): the first case of the order came to another end than was planned. */
const NOT_OPENED: readonly string[] = ['case.ineligible', 'case.over_quantity', 'case.replacement_unknown']

/** The line, and of a later case the replacement that an earlier one has brought; null where there is none. */
async function findBought(
  { sql }: WriteContext,
  orderId: number,
  { line, ofReplacement }: PlannedCase,
): Promise<Bought | null> {
  const found = await sql.first<Bought>(
    `SELECT l.id, l.sku, l.title, (SELECT max(r.id) FROM case_replacements r WHERE r.line_id = l.id AND r.delivered_at IS NOT NULL) AS replacementId
     FROM order_lines l WHERE l.order_id = ? AND l.position = ?`,
    [orderId, line + 1],
  )
  if (!found || (ofReplacement && found.replacementId === null)) return null
  return ofReplacement ? found : { ...found, replacementId: null }
}
