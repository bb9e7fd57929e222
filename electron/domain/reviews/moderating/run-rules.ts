import { Refusal } from '../../../../shared/refusals'
import type { JobContext, ReadContext, WriteContext } from '../../context'
import { askRules, type Asking } from './screening/ask-rules'
import { rulesInForce } from './screening/compiled-rules'
import { judgeAnswers } from './screening/judge-answers'
import type { Judgement } from './screening/judge-review'
import { keepJudgements } from './screening/keep-judgements'
import { NOTHING_SCREENED, tallyOf, type Screened } from './screening/tally'
import { tellChanged } from './tell-once'

export interface RunReport extends Screened {
  asked: number
  /** Reviews that stand otherwise than before, or for other reasons. */
  changed: number
  tookMs: number
}

/** Reviews asked about at once, and written with one statement each. */
const AT_ONCE = 1_000
/** What no person has decided, handed on or is asked to decide again. */
const UNDECIDED = `decided_at IS NULL AND appealed = 0 AND state <> 'escalated'`

/**
 * Asks every rule that is switched on about every review nobody has decided yet. It reads and computes beside the desk's
 * other work; what follows is written in one transaction, so that cancelling leaves everything as it was. A review that
 * changed meanwhile is asked about again inside it.
 */
export async function runRules(context: JobContext): Promise<RunReport> {
  const startedAt = context.now()
  const asked = await context.sql.all<{ id: number }>(`SELECT id FROM reviews WHERE ${UNDECIDED} ORDER BY id`)
  const ids = asked.map(({ id }) => id)
  const judged = await judgeAll(context, ids)
  const screened =
    judged.length === 0 ? NOTHING_SCREENED : await context.write((unit) => keepAll(context, unit, judged))
  return { asked: ids.length, changed: judged.length, ...screened, tookMs: context.now() - startedAt }
}

async function judgeAll(context: JobContext, ids: readonly number[]): Promise<Judgement[]> {
  const judged: Judgement[] = []
  const asking: Asking = { breathe: () => refuseCancelled(context), known: new Map() }
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    context.progress('asking', first, ids.length)
    judged.push(...(await judgeSome(context, ids.slice(first, first + AT_ONCE), asking)))
  }
  context.progress('asking', ids.length, ids.length)
  return judged
}

async function judgeSome(context: ReadContext, ids: readonly number[], asking?: Asking): Promise<Judgement[]> {
  const compiled = await rulesInForce(context.sql)
  return judgeAnswers(context, await askRules(context.sql, compiled, ids, asking), 'run')
}

async function keepAll(job: JobContext, context: WriteContext, judged: readonly Judgement[]): Promise<Screened> {
  let screened = NOTHING_SCREENED
  for (let first = 0; first < judged.length; first += AT_ONCE) {
    job.progress('writing', first, judged.length)
    const current = await asTheyStand(context, judged.slice(first, first + AT_ONCE))
    screened = tallyOf(await keepJudgements(context, current), screened)
  }
  tellChanged(
    context,
    'reviews.changed',
    judged.map(({ row }) => row.id),
  )
  return screened
}

/** Judgements of reviews that are still as they were judged; the others judged again, unless somebody decided them. */
async function asTheyStand(context: WriteContext, judged: readonly Judgement[]): Promise<Judgement[]> {
  const rows = await context.sql.all<{ id: number; version: number }>(
    `SELECT id, version FROM reviews WHERE id IN (SELECT value FROM json_each(?)) AND ${UNDECIDED}`,
    [JSON.stringify(judged.map(({ row }) => row.id))],
  )
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  const current = judged.filter(({ row }) => versions.get(row.id) === row.version)
  const same = new Set(current.map(({ row }) => row.id))
  const moved = rows.filter(({ id }) => !same.has(id)).map(({ id }) => id)
  return moved.length === 0 ? current : [...current, ...(await judgeSome(context, moved))]
}

function refuseCancelled({ signal }: JobContext): void {
  if (signal.aborted) throw new Refusal('job.cancelled')
}
