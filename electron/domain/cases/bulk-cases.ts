import type { BulkResult, BulkRow } from '../../../shared/model/bulk'
import type { CaseDetail } from '../../../shared/model/case'
import { canMove, TRANSITIONS } from '../../../shared/model/case'
import type { Parsed } from '../../../shared/contract'
import { may } from '../../../shared/permissions'
import { Refusal } from '../../../shared/refusals'
import type { CaseRow } from '../../db/schema/cases'
import type { JobContext, ReadContext, WriteContext } from '../context'
import { approveCase } from './decision/approve-case'
import { refuseBulkChanged, refusedRow, resultOf } from './bulk-result'
import { loadCase } from './case.repo'
import { declineCase } from './decision/decline-case'
import { endCase } from './decision/end-case'
import { grantAmount } from './money/grant-amount'
import { grantingOf } from './decision/granting-of'
import { quoteCase } from './quoting/quote-case'
import { receiveGoods } from './goods/receive-goods'
import { refuseIneligible } from './decision/refuse-ineligible'
import { sendRefund } from './money/send-refund'
import { standingOf } from './take-step'
import { startReview } from './decision/start-review'

type Asked = Parsed<'cases.bulk'>
type Move = Asked['move']

type Target = Pick<CaseRow, 'id' | 'version' | 'totalMinor' | 'dueMinor'>
type TakeMove = (context: WriteContext, target: Target, asked: Asked) => Promise<CaseDetail>

const expected = ({ id, version, totalMinor, dueMinor }: Target) => ({
  id,
  version,
  expectedTotalMinor: totalMinor,
  expectedDueMinor: dueMinor,
})

const MOVES: Readonly<Record<Move, TakeMove>> = {
  startReview,
  send: sendRefund('send'),
  receive: receiveGoods,
  expire: endCase('expire'),
  approve: (context, target) => approveCase(context, expected(target)),
  grant: (context, target) => grantAmount(context, expected(target)),
  decline: (context, { id, version }, { declineCode = '' }) => declineCase(context, { id, version, declineCode }),
}
const QUOTED: readonly Move[] = ['approve', 'grant']

/**
 * Takes one step on many cases, each in a transaction of its own. The run is refused when what it would do is no longer
 * what the dry run said; a case that changes after that only has its own row say so. Cancelling keeps what is done.
 * @throws Refusal desk.not_permitted, bulk.changed
 */
export async function bulkCases(context: JobContext, asked: Asked): Promise<BulkResult> {
  const { permission } = TRANSITIONS[asked.move]
  if (!may(context.session.role, permission)) throw new Refusal('desk.not_permitted', { permission })
  const ids = [...new Set(asked.ids)]
  const planned = await eachCase(context, 'checking', ids, (id) => plan(context, id, asked.move))
  const dry = resultOf(
    true,
    planned.map(({ row }) => row),
  )
  if (asked.dryRun) return dry
  refuseBulkChanged(dry, asked)
  const going = new Map(planned.map(({ row, target }) => [row.id, target]))
  const taken = await eachCase(context, 'taking', ids, async (id) => {
    const target = going.get(id)
    if (!target) return planned.find(({ row }) => row.id === id)!
    return { row: await attempt(id, () => takeOne(context, target, asked)), target }
  })
  return resultOf(
    false,
    taken.map(({ row }) => row),
  )
}

/** One case in a transaction of its own; the audit log keeps the step and the case, not the whole list. */
function takeOne(context: JobContext, target: Target, asked: Asked): Promise<CaseDetail> {
  const { move, declineCode } = asked
  return context.write((unit) => MOVES[move](unit, target, asked), { move, id: target.id, declineCode })
}

interface Planned {
  row: BulkRow
  /** Null when the case cannot go. */
  target: Target | null
}

/** Looks at one case after another; once the job is cancelled the rest is told as such. */
async function eachCase(
  context: JobContext,
  step: string,
  ids: readonly number[],
  look: (id: number) => Promise<Planned>,
): Promise<Planned[]> {
  const seen: Planned[] = []
  for (const id of ids) {
    if (context.signal.aborted) seen.push({ row: refusedRow(id, new Refusal('job.cancelled')), target: null })
    else {
      context.progress(step, seen.length, ids.length)
      seen.push(await look(id))
    }
  }
  return seen
}

/** What a case would do, computed without writing. */
async function plan(context: ReadContext, id: number, move: Move): Promise<Planned> {
  let target: Target | null = null
  const row = await attempt(id, async () => {
    const found = await loadCase(context.sql, id)
    if (!canMove(standingOf(found), move)) throw new Refusal('case.wrong_state', { state: found.status, move })
    if (move === 'expire' && (found.dueAt === null || context.now() <= found.dueAt))
      throw new Refusal('case.not_overdue', { dueAt: found.dueAt })
    target = { ...found, ...(QUOTED.includes(move) ? await figuresOf(context, found) : {}) }
    return { ...found, ...target }
  })
  return { row, target }
}

async function figuresOf(context: ReadContext, row: CaseRow): Promise<Pick<Target, 'totalMinor' | 'dueMinor'>> {
  const quote = await quoteCase(context, row, grantingOf(row))
  refuseIneligible(quote)
  return quote
}

async function attempt(
  id: number,
  take: () => Promise<Pick<CaseDetail, 'number' | 'currency' | 'totalMinor'>>,
): Promise<BulkRow> {
  try {
    const { number, currency, totalMinor } = await take()
    return { id, number, ok: true, code: null, details: {}, totalMinor, currency }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusedRow(id, error)
  }
}
