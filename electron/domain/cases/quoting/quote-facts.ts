/** What a quote takes from beside the order: stock, evidence, the buyer's other cases, the warranty. */
import type { CaseKind, Evidence, PolicyDocument } from '../../../../shared/model/policy'
import { DAY_MS } from '../../../../shared/time'
import type { CaseRow } from '../../../db/schema/cases'
import type { ReadSql } from '../../../db/sql'
import type { ReadContext } from '../../context'
import { availabilityOf } from '../../stock/stock.repo'
import { proposedAsked, proposedKinds } from '../repair/proposals-of-case'
import type { QuoteInput, QuoteRequest } from '../quote/quote-input'
import { warrantyOf } from '../repair/warranty'
import { warrantyOfCase } from '../repair/warranty-of-case'
import type { LoadedOrder } from './quote-order'

/** How far back the buyer's other cases count for automatic rules. */
const RULE_DAYS = 90

/** What is free of the goods that are to go out; once approved they are reserved, and no longer asked for. */
export async function shelf(
  sql: ReadSql,
  request: QuoteRequest,
  row: CaseRow | null,
): Promise<Pick<QuoteInput, 'available'>> {
  const skus = (request.replacements ?? []).map(({ sku }) => sku)
  if (skus.length === 0 || (row !== null && row.out !== 'none')) return {}
  return { available: await availabilityOf(sql, skus) }
}

export async function evidenceOf(sql: ReadSql, caseId: number): Promise<Evidence[]> {
  const rows = await sql.all<{ purpose: Evidence }>(
    'SELECT DISTINCT purpose FROM attachments WHERE case_id = ? AND removed_at IS NULL',
    [caseId],
  )
  return rows.map(({ purpose }) => purpose)
}

export async function buyerCases(
  sql: ReadSql,
  buyerId: number | null,
  except: number | null,
  askedAt: number,
): Promise<number> {
  if (buyerId === null) return 0
  const row = await sql.first<{ count: number }>(
    'SELECT count(*) AS count FROM cases WHERE buyer_id = ? AND id <> ? AND opened_at > ? AND opened_at <= ?',
    [buyerId, except ?? 0, askedAt - RULE_DAYS * DAY_MS, askedAt],
  )
  return row!.count
}

interface Asked {
  request: QuoteRequest
  row: CaseRow | null
  terms: PolicyDocument['repair']
}

/** The kinds that the outcome of earlier repairs opens, beyond the windows for a fault. */
export async function proposed(
  context: ReadContext,
  order: LoadedOrder,
  { request, row, terms }: Asked,
): Promise<CaseKind[]> {
  if (request.kind !== 'exchange' && request.kind !== 'return') return []
  if (row) return proposedKinds(context, row, terms)
  const kinds = await proposedAsked(context, order.id, request, terms)
  if (kinds.length === 0) return []
  return (await warrantyAsked(context, order, request, terms))?.covered ? kinds : []
}

/** Of a repair nobody has looked into yet. */
export async function warranty(
  context: ReadContext,
  order: LoadedOrder,
  { request, row, terms }: Asked,
): Promise<Pick<QuoteInput, 'warranty'>> {
  if (request.kind !== 'repair' || request.repair) return {}
  const found = row ? await warrantyOfCase(context, row, terms) : await warrantyAsked(context, order, request, terms)
  return found ? { warranty: found } : {}
}

/** Of several units, that which ends first. */
async function warrantyAsked(
  { sql, shop, now }: ReadContext,
  { lines, replacements = [], deliveredAt }: LoadedOrder,
  request: QuoteRequest,
  terms: PolicyDocument['repair'],
): Promise<QuoteInput['warranty'] | null> {
  const repairs = await sql.all<{ receivedAt: number; returnedAt: number | null }>(
    `SELECT r.received_at AS receivedAt, coalesce(r.returned_at, c.closed_at) AS returnedAt FROM case_repairs r JOIN cases c ON c.id = r.case_id
     WHERE r.received_at IS NOT NULL AND r.case_id IN (SELECT case_id FROM case_lines WHERE line_id IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(request.lines.map(({ lineId }) => lineId))],
  )
  const clock = { terms, timeZone: shop.timeZone, askedAt: now(), now: now(), restartedByCase: null, repairs }
  const all = request.lines.map(({ lineId, replacementId }) => {
    const replacement = replacements.find(({ id }) => id === replacementId)
    const category = lines.find(({ id }) => id === lineId)?.category ?? null
    return warrantyOf({ ...clock, category, deliveredAt: replacement ? replacement.deliveredAt : deliveredAt })
  })
  return all.find(({ covered }) => !covered) ?? all[0] ?? null
}
