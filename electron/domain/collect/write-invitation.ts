import type { Output, Parsed } from '../../../shared/contract'
import type { InvitationKind } from '../../../shared/contract/collect'
import type { Template } from '../../../shared/contract/moderation'
import { Refusal } from '../../../shared/refusals'
import { say } from '../../../shared/sentences/say'
import { NOT_DUE } from '../../../shared/sentences/not-due-sentences'
import { endOfDay, localDateOf, startOfDay } from '../../../shared/time'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { listTemplates } from '../moderation/templates/template.repo'
import { loadAsking, type Asking } from './asking-terms'
import { dueQuery, type Reference } from './due-conditions'
import { describeDue } from './list-due'
import { mailtoOf } from './mailto'
import { whyNotDue } from './why-not-due'

/** What stands for a name nobody stated. */
const NAMELESS = {
  buyer: say('顾客', 'customer'),
  shop: say('本店', 'our shop'),
  product: say('商品', 'your purchase'),
}

/** The text for one who is due, or who was recorded as asked today and is written to after. @throws Refusal order.unknown, template.unknown, collect.not_due */
export async function writeInvitation(
  context: ReadContext,
  input: Parsed<'collect.write'>,
): Promise<Output<'collect.write'>> {
  const { sql, shop } = context
  const asking = await loadAsking(context)
  if (!(await sql.first('SELECT 1 FROM orders WHERE id = ?', [input.orderId]))) throw new Refusal('order.unknown')
  const place = await placeOf(context, asking, input)
  const [due] = await describeDue(context, asking, input.kind, [place])
  if (!due) throw new Refusal('order.unknown')
  const { language } = input
  const template = await templateFor(sql, input)
  const facts = await sql.first<{ number: string | null; stars: number | null }>(
    'SELECT (SELECT number FROM cases WHERE id = ?1) AS number, (SELECT stars FROM reviews WHERE id = ?2) AS stars',
    [due.caseId, due.reviewId],
  )
  const fill = (text: string): string =>
    filled(text, {
      buyer: due.buyerName || NAMELESS.buyer[language],
      product: due.productTitle || NAMELESS.product[language],
      order: due.externalNumber,
      shop: shop.shopName || NAMELESS.shop[language],
      case: facts?.number ?? '',
      stars: String(facts?.stars ?? ''),
    })
  const subject = template.subject && fill(template.subject[language])
  const body = fill(template.body[language])
  return { subject, body, mailto: mailtoOf(due.contact, subject, body), templateId: template.id }
}

/** Every placeholder at once: what a buyer is called is never read for placeholders itself. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : placeholder,
  )
}

/** @throws Refusal collect.not_due */
async function placeOf(context: ReadContext, asking: Asking, reference: Reference): Promise<Reference> {
  const { kind, orderId, caseId } = reference
  const due = dueQuery(kind, asking, { orderIds: [orderId] })
  const places = await context.sql.all<{ caseId: number | null }>(
    `SELECT ${due.caseId} AS caseId ${due.source}`,
    due.parameters,
  )
  const place = places.find((found) => caseId === null || found.caseId === caseId)
  if (place) return { kind, orderId, caseId: place.caseId }
  const { timeZone } = context.shop
  const today = localDateOf(context.now(), timeZone)
  const sent = await context.sql.first<{ caseId: number | null }>(
    `SELECT case_id AS caseId FROM invitations WHERE order_id = ?1 AND kind = ?2 AND (?3 IS NULL OR case_id = ?3) AND sent_at BETWEEN ?4 AND ?5
     ORDER BY id DESC LIMIT 1`,
    [orderId, kind, caseId, startOfDay(today, timeZone), endOfDay(today, timeZone)],
  )
  if (sent) return { kind, orderId, caseId: sent.caseId }
  const { externalNumber, code } = await whyNotDue(context, asking, reference)
  throw new Refusal('collect.not_due', { externalNumber, reason: code, because: NOT_DUE[code] })
}

/** The named template, else the first of the kind. @throws Refusal template.unknown */
async function templateFor(
  sql: ReadSql,
  { kind, templateId }: { kind: InvitationKind; templateId?: number | undefined },
): Promise<Template> {
  const ofKind = (await listTemplates(sql)).filter((template) => template.kind === kind)
  const found = templateId === undefined ? ofKind[0] : ofKind.find(({ id }) => id === templateId)
  if (!found) throw new Refusal('template.unknown')
  return found
}
