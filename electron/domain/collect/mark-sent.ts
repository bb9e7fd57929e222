import type { Output, Parsed } from '../../../shared/contract'
import { INVITATION_KINDS, type InvitationKind } from '../../../shared/contract/collect'
import { Refusal } from '../../../shared/refusals'
import { NOT_DUE } from '../../../shared/sentences/not-due-sentences'
import { localDateOf } from '../../../shared/time'
import { insertRows } from '../../db/rows'
import { invitations } from '../../db/schema/feedback'
import type { WriteContext } from '../context'
import { keepOrderReviewStatus } from '../reviews/order-review-status'
import { loadAsking, type Asking } from './asking-terms'
import { dueQuery, type Reference } from './due-conditions'
import { whyNotDue } from './why-not-due'

interface Place extends Reference {
  channel: string
}

/** All or nobody: between the list and now a case may have been opened, or somebody else may have asked. @throws Refusal collect.not_due */
export async function markSent(
  context: WriteContext,
  input: Parsed<'collect.markSent'>,
): Promise<Output<'collect.markSent'>> {
  const { sql, shop, session, now, changed } = context
  const asking = await loadAsking(context)
  const places: Place[] = []
  for (const kind of INVITATION_KINDS) {
    const asked = input.invitations.filter((reference) => reference.kind === kind)
    if (asked.length > 0) places.push(...(await placesOf(context, asking, kind, asked)))
  }
  const at = now()
  await insertRows(
    sql,
    invitations,
    places.map(({ kind, orderId, caseId, channel }) => ({
      kind,
      orderId,
      caseId,
      channel,
      via: input.via,
      sentAt: at,
      sentOn: localDateOf(at, shop.timeZone),
      actor: session.actor,
      answeredAt: null,
    })),
  )
  const orderIds = [...new Set(places.map(({ orderId }) => orderId))]
  const moved = await keepOrderReviewStatus(sql, orderIds)
  if (moved.length > 0) changed('orders.changed', { ids: moved })
  changed('collect.changed', {})
  return { sent: places.length }
}

/** The asked as they stand in the due list, each once. @throws Refusal collect.not_due */
async function placesOf(
  context: WriteContext,
  asking: Asking,
  kind: InvitationKind,
  asked: readonly Reference[],
): Promise<Place[]> {
  const { source, parameters, caseId } = dueQuery(kind, asking, { orderIds: asked.map(({ orderId }) => orderId) })
  const due = await context.sql.all<Omit<Place, 'kind'>>(
    `SELECT o.id AS orderId, ${caseId} AS caseId, o.channel ${source}`,
    parameters,
  )
  const byOrder = new Map<number, Omit<Place, 'kind'>[]>()
  for (const place of due) byOrder.set(place.orderId, [...(byOrder.get(place.orderId) ?? []), place])
  const places = new Map<string, Place>()
  for (const reference of asked) {
    const fits = (place: Omit<Place, 'kind'>) => reference.caseId === null || place.caseId === reference.caseId
    const place = byOrder.get(reference.orderId)?.find(fits)
    if (!place) throw await refusalOf(context, asking, reference)
    places.set(`${place.orderId}/${place.caseId}`, { ...place, kind })
  }
  return [...places.values()]
}

/** Says which order must not be asked, and why. */
async function refusalOf(context: WriteContext, asking: Asking, reference: Reference): Promise<Refusal> {
  const { externalNumber, code } = await whyNotDue(context, asking, reference)
  return new Refusal('collect.not_due', { externalNumber, reason: code, because: NOT_DUE[code] })
}
