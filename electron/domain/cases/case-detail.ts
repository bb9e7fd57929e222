import {
  canMove,
  CASE_MOVES,
  TRANSITIONS,
  type CaseDetail,
  type CaseSummary,
  type DecisionState,
} from '../../../shared/model/case'
import { may } from '../../../shared/permissions'
import { Refusal } from '../../../shared/refusals'
import type { CaseRow } from '../../db/schema/cases'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { loadPolicyVersion } from '../policies/policy.repo'
import { loadCase, SUMMARY_COLUMNS } from './case.repo'
import { linesOfCase, rowsOfGrant, settlementsOfCase, timelineOfCase } from './case-parts.repo'
import { attachmentsOf, casesAround, clocksOf, goodsPartsOf } from './case-services.repo'
import { grantingOf } from './decision/granting-of'
import { quoteCase } from './quoting/quote-case'
import { repairOfCase } from './repair/repair-of-case'
import { standingOf } from './take-step'

type OrderFigures = Pick<CaseDetail, 'orderPaidMinor' | 'orderGrantedMinor' | 'orderRemainingMinor'>
type RepairParts = Pick<CaseDetail, 'repair' | 'warranty' | 'pastRepairs' | 'proposals'>

const ENDED: readonly DecisionState[] = ['declined', 'withdrawn', 'expired']
const NO_REPAIR: RepairParts = { repair: null, warranty: null, pastRepairs: [], proposals: [] }

/** One case whole. Until its amount is granted it carries the quote as of now; after that the rows it was granted with. */
export async function caseDetail(context: ReadContext, id: number): Promise<CaseDetail> {
  const { sql } = context
  const row = await loadCase(sql, id)
  const open = row.grantedAt === null && !ENDED.includes(row.decision as DecisionState)
  const { quote, quoteRefusal } = open ? await tryQuote(context, row) : { quote: null, quoteRefusal: null }
  const timeline = await timelineOfCase(sql, id)
  const wasRepair = row.kind === 'repair' || timeline.some(({ step }) => step === 'convert')
  const [summary, lines, goods, clocks, attachments, around, reviewId, settlements] = await Promise.all([
    summaryWithOrder(sql, id),
    linesOfCase(sql, id),
    goodsPartsOf(sql, row),
    clocksOf(sql, id),
    attachmentsOf(sql, id),
    casesAround(sql, row),
    reviewBehind(sql, id),
    settlementsOfCase(sql, id),
  ])
  return {
    ...summary,
    ...shownOf(row),
    totalMinor: quote?.totalMinor ?? row.totalMinor,
    dueMinor: quote?.dueMinor ?? row.dueMinor,
    lines,
    ...goods,
    ...(wasRepair ? await repairParts(context, row) : NO_REPAIR),
    clocks,
    attachments,
    ...around,
    reviewId,
    quote,
    quoteRefusal,
    rows: quote?.rows ?? (row.grantedAt === null ? [] : await rowsOfGrant(sql, row)),
    settlements,
    timeline,
    moves: movesOf(context, row),
  }
}

type Shown =
  | 'note'
  | 'goodwillMinor'
  | 'freight'
  | 'shipFirst'
  | 'granted'
  | 'serialNumber'
  | 'offer'
  | 'buyerId'
  | 'firstApprovedBy'
  | 'decidedAt'
  | 'decidedBy'
  | 'declineCode'
  | 'settledAt'
  | 'legalDueOn'
  | 'promisedAt'
  | 'policyVersionId'

/** What a case's own row says beyond its summary. */
function shownOf(row: CaseRow): Pick<CaseDetail, Shown> {
  return {
    note: row.note,
    goodwillMinor: row.goodwillMinor,
    freight: row.freight as CaseDetail['freight'],
    shipFirst: row.shipFirst === 1,
    granted: row.grantedAt !== null,
    serialNumber: row.serialNumber,
    offer: row.offer as CaseDetail['offer'],
    buyerId: row.buyerId,
    firstApprovedBy: row.firstApprovedBy,
    decidedAt: row.decidedAt,
    decidedBy: row.decidedBy,
    declineCode: row.declineCode,
    settledAt: row.settledAt,
    legalDueOn: row.legalDueOn,
    promisedAt: row.promisedAt,
    policyVersionId: row.policyVersionId,
  }
}

/** The moves that are valid now for whoever asks. */
function movesOf({ session }: ReadContext, row: CaseRow): CaseDetail['moves'] {
  const standing = standingOf(row)
  return CASE_MOVES.filter((move) => canMove(standing, move) && may(session.role, TRANSITIONS[move].permission))
}

/** A case whose units another case has taken since stays workable: it can be declined, withdrawn, or asked about. */
async function tryQuote(context: ReadContext, row: CaseRow): Promise<Pick<CaseDetail, 'quote' | 'quoteRefusal'>> {
  try {
    return { quote: await quoteCase(context, row, grantingOf(row)), quoteRefusal: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { quote: null, quoteRefusal: { code: error.code, details: { ...error.details } } }
  }
}

async function repairParts(context: ReadContext, row: CaseRow): Promise<RepairParts> {
  const { document } = await loadPolicyVersion(context.sql, row.policyVersionId)
  return repairOfCase(context, row, document)
}

/** Reviews stand a floor above, so their table is asked and nothing of theirs is called. */
async function reviewBehind(sql: ReadSql, id: number): Promise<number | null> {
  const found = await sql.first<{ id: number }>('SELECT id FROM reviews WHERE case_id = ? ORDER BY id LIMIT 1', [id])
  return found?.id ?? null
}

/** @throws Refusal case.unknown */
async function summaryWithOrder(sql: ReadSql, id: number): Promise<CaseSummary & OrderFigures> {
  const found = await sql.first<CaseSummary & OrderFigures>(
    `SELECT ${SUMMARY_COLUMNS}, o.paid_minor AS orderPaidMinor, o.granted_minor AS orderGrantedMinor,
       o.paid_minor - o.granted_minor AS orderRemainingMinor FROM cases c JOIN orders o ON o.id = c.order_id WHERE c.id = ?`,
    [id],
  )
  if (!found) throw new Refusal('case.unknown')
  return found
}
