import { insertRows } from '../../../../db/rows'
import { reviewEvents, reviewFindings } from '../../../../db/schema/moderation'
import type { ReviewRow } from '../../../../db/schema/reviews'
import { HOUR_MS } from '../../../../../shared/time'
import type { WriteContext } from '../../../context'
import { moderationHours } from '../moderate-by'
import { markFindings } from '../standing-findings'
import type { Judgement } from './judge-review'
import { statesBefore } from './states-before'

type Kept = Judgement & { after: Pick<ReviewRow, 'state' | 'queue' | 'moderateBy' | 'rejectReason' | 'masks' | 'tags'> }

/** Writes what the rules decided, all of it with one statement each: findings, columns, history; statistics around them. */
export async function keepJudgements(context: WriteContext, judged: readonly Judgement[]): Promise<Kept[]> {
  const { sql, projections } = context
  await markFindings(
    context,
    judged.flatMap(({ dropped }) => dropped),
    0,
  )
  await insertRows(
    sql,
    reviewFindings,
    judged.flatMap(({ added }) => added),
  )
  const changed = await standings(context, judged)
  if (changed.length === 0) return []
  const ids = changed.map(({ row }) => row.id)
  await projections.leaveReviews(sql, ids)
  await writeColumns(context, changed)
  await projections.enterReviews(sql, ids, false)
  await insertRows(
    sql,
    reviewEvents,
    changed.map((one) => eventOf(context, one)),
  )
  return changed
}

/** The columns as they will be: what is let go returns to its state from before, what enters a queue gets its time. */
async function standings(context: WriteContext, judged: readonly Judgement[]): Promise<Kept[]> {
  const changed = judged.filter(({ changes }) => changes !== null)
  const released = changed.filter(({ changes }) => changes!.released).map(({ row }) => row)
  const before = await statesBefore(context.sql, released)
  const hoursOf = await moderationHours(
    context.sql,
    changed.map(({ row }) => row.orderId),
  )
  return changed.map((judgement) => {
    const { row } = judgement
    const { released: isReleased, ...columns } = judgement.changes!
    const state = isReleased ? (before.get(row.id) ?? 'pending') : columns.state
    const queue = columns.queue ?? (isReleased && state === 'pending' ? 'new' : null)
    const moderateBy = queue === null ? null : (row.moderateBy ?? context.now() + hoursOf(row.orderId) * HOUR_MS)
    return { ...judgement, after: { ...columns, state, queue, moderateBy } }
  })
}

async function writeColumns({ sql }: WriteContext, changed: readonly Kept[]): Promise<void> {
  const { changes } = await sql.run(
    `UPDATE reviews SET state = j.value ->> 2, queue = j.value ->> 3, moderate_by = j.value ->> 4, reject_reason = j.value ->> 5,
       masks = j.value ->> 6, tags = j.value ->> 7, version = version + 1
     FROM (SELECT value FROM json_each(?)) j WHERE reviews.id = j.value ->> 0 AND version = j.value ->> 1`,
    [
      JSON.stringify(
        changed.map(({ row, after }) => [
          row.id,
          row.version,
          after.state,
          after.queue,
          after.moderateBy,
          after.rejectReason,
          JSON.stringify(after.masks),
          JSON.stringify(after.tags),
        ]),
      ),
    ],
  )
  if (changes !== changed.length) throw new Error(`${changed.length} reviews were judged, ${changes} were as judged`)
}

function eventOf({ now, session }: WriteContext, { row, after, deciding, outcomes }: Kept) {
  return {
    reviewId: row.id,
    at: now(),
    actor: deciding ? `rule:${deciding.code}` : session.actor,
    step: 'screened',
    before: row.state,
    after: after.state,
    reason: after.rejectReason,
    rule: deciding?.code ?? null,
    bulkId: null,
    undone: 0,
    details: { outcomes, queue: after.queue },
    snapshot: undefined,
  }
}
