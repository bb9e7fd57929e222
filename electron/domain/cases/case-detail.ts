import { canMove, CASE_MOVES, TRANSITIONS, type CaseDetail, type CaseSummary } from '../../../shared/model/case'
import type { MoneyRow } from '../../../shared/model/quote'
import { may } from '../../../shared/permissions'
import { Refusal } from '../../../shared/refusals'
import type { ReadSql } from '../../db/sql'
import type { CaseRow } from '../../db/schema/cases'
import type { ReadContext } from '../context'
import { loadCase, SUMMARY_COLUMNS } from './case.repo'
import { linesOfCase, rowsOfGrant, settlementsOfCase, timelineOfCase } from './case-parts.repo'
import { quoteCase } from './quote-case'
import { statesOf } from './take-step'

/** One case whole. An undecided case carries the quote as of now; a granted one the rows it was granted with. */
export async function caseDetail(context: ReadContext, id: number): Promise<CaseDetail> {
  const { sql, session } = context
  const row = await loadCase(sql, id)
  const states = statesOf(row)
  const undecided = canMove(states, 'decline')
  const { quote, quoteRefusal } = undecided ? await tryQuote(context, row) : { quote: null, quoteRefusal: null }
  const [summary, lines, settlements, timeline] = await Promise.all([
    summaryWithOrder(sql, id),
    linesOfCase(sql, id),
    settlementsOfCase(sql, id),
    timelineOfCase(sql, id),
  ])
  return {
    ...summary,
    lines,
    note: row.note,
    goodwillMinor: row.goodwillMinor,
    totalMinor: quote?.totalMinor ?? row.totalMinor,
    quote,
    quoteRefusal,
    rows: quote?.rows ?? (await grantedRows(sql, row)),
    decidedAt: row.decidedAt,
    decidedBy: row.decidedBy,
    declineCode: row.declineCode,
    settledAt: row.settledAt,
    legalDueOn: row.legalDueOn,
    promisedAt: row.promisedAt,
    policyVersionId: row.policyVersionId,
    settlements,
    timeline,
    moves: CASE_MOVES.filter((move) => canMove(states, move) && may(session.role, TRANSITIONS[move].permission)),
  }
}

/** A case whose units another case has taken since stays workable: it can be declined, withdrawn, or asked about. */
async function tryQuote(context: ReadContext, row: CaseRow): Promise<Pick<CaseDetail, 'quote' | 'quoteRefusal'>> {
  try {
    return { quote: await quoteCase(context, row), quoteRefusal: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { quote: null, quoteRefusal: { code: error.code, details: { ...error.details } } }
  }
}

async function grantedRows(sql: ReadSql, row: CaseRow): Promise<MoneyRow[]> {
  return row.decision === 'approved' ? rowsOfGrant(sql, row) : []
}

type OrderFigures = Pick<CaseDetail, 'orderPaidMinor' | 'orderGrantedMinor' | 'orderRemainingMinor'>

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
