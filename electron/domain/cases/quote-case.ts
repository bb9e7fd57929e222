import type { Parsed } from '../../../shared/contract'
import type { ReplacementDraft } from '../../../shared/model/goods'
import type { Fulfilment } from '../../../shared/model/order'
import type { Evidence } from '../../../shared/model/policy'
import type { CaseLineDraft, FreightDraft, Quote } from '../../../shared/model/quote'
import { Refusal } from '../../../shared/refusals'
import { DAY_MS } from '../../../shared/time'
import type { CaseRow } from '../../db/schema/cases'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { linesOf, paymentsOf, promotionsOf } from '../orders/order-detail'
import { loadPolicyVersion } from '../policies/policy.repo'
import { availabilityOf } from '../stock/stock.repo'
import { heldUnits, priorGrants, replacementsOf } from './prior-grants'
import { quote } from './quote/quote'
import type { QuoteInput, QuoteOrder, QuoteRequest, RepairFigures } from './quote/quote-input'
import { settlementHistory } from './settlement-history'

/** How far back the buyer's other cases count for automatic rules. */
const RULE_DAYS = 90

/** Quotes a request that is no case yet. @throws the refusals of the quote, order.unknown */
export async function quoteRequest(context: ReadContext, request: Parsed<'cases.quote'>): Promise<Quote> {
  return quoteFor(context, { orderId: request.orderId, request, askedAt: context.now(), row: null })
}

/** What a caller knows that the case's rows do not say: an accepted offer's amount, a return approved without goods. */
export type Granting = Pick<QuoteRequest, 'offerMinor' | 'withoutReturn'>

/** Quotes a case as of now; the buyer's windows are held against the time it was opened. */
export async function quoteCase(context: ReadContext, row: CaseRow, granting: Granting = {}): Promise<Quote> {
  const request = { ...(await requestOf(context.sql, row)), ...granting }
  return quoteFor(context, { orderId: row.orderId, request, askedAt: row.openedAt, row })
}

/** The request a case stands for, with what has been found out since. */
export async function requestOf(sql: ReadSql, row: CaseRow): Promise<QuoteRequest> {
  const lines = await sql.all<CaseLineDraft>(
    `SELECT line_id AS lineId, quantity, part_minor AS partMinor, replacement_id AS replacementId
     FROM case_lines WHERE case_id = ? ORDER BY line_id`,
    [row.id],
  )
  const kind = row.kind as QuoteRequest['kind']
  const comesBack = kind === 'return' || kind === 'exchange'
  return {
    kind,
    reason: row.reason,
    lines,
    goodwillMinor: row.goodwillMinor,
    freight: freightOf(row),
    shipFirst: row.shipFirst === 1,
    lost: comesBack && row.goods === 'lost',
    withoutReturn: kind === 'return' && row.decision === 'approved' && row.goods === 'not_needed',
    inspection: comesBack && row.decision === 'approved' ? await inspectionOf(sql, row.id) : null,
    replacements: kind === 'exchange' ? await replacementDrafts(sql, row.id) : [],
    repair: kind === 'repair' ? await repairOf(sql, row.id) : null,
  }
}

function freightOf({ freight }: CaseRow): FreightDraft | null {
  return (typeof freight === 'string' ? JSON.parse(freight) : freight) as FreightDraft | null
}

async function inspectionOf(sql: ReadSql, caseId: number): Promise<NonNullable<QuoteRequest['inspection']>> {
  return sql.all(
    'SELECT line_id AS lineId, quantity, outcome, grade FROM case_goods WHERE case_id = ? AND outcome IS NOT NULL ORDER BY id',
    [caseId],
  )
}

async function replacementDrafts(sql: ReadSql, caseId: number): Promise<ReplacementDraft[]> {
  return sql.all(
    `SELECT line_id AS lineId, sku, title, quantity, unit_price_minor AS unitPriceMinor FROM case_replacements WHERE case_id = ? ORDER BY id`,
    [caseId],
  )
}

async function repairOf(sql: ReadSql, caseId: number): Promise<RepairFigures | null> {
  const repair = await sql.first<{ parts: string; labourMinor: number; taxMinor: number; covered: number }>(
    `SELECT parts, labour_minor AS labourMinor, tax_minor AS taxMinor, covered FROM case_repairs WHERE case_id = ? AND quoted_at IS NOT NULL`,
    [caseId],
  )
  if (!repair) return null
  return { ...repair, parts: JSON.parse(repair.parts) as RepairFigures['parts'], covered: repair.covered === 1 }
}

interface Asked {
  orderId: number
  request: QuoteRequest
  askedAt: number
  /** The case, once there is one. */
  row: CaseRow | null
}

async function quoteFor(context: ReadContext, asked: Asked): Promise<Quote> {
  return quote(await quoteInput(context, asked))
}

async function quoteInput(context: ReadContext, { orderId, request, askedAt, row }: Asked): Promise<QuoteInput> {
  const { sql, shop } = context
  const except = row?.id ?? null
  const { policyVersionId, buyerId, ...order } = await loadQuoteOrder(sql, orderId, except)
  const version = await loadPolicyVersion(sql, row?.policyVersionId ?? policyVersionId)
  return {
    order,
    priorGrants: await priorGrants(sql, orderId, except),
    request,
    policy: { versionId: version.id, document: version.document, retired: version.state === 'retired' },
    shop: { timeZone: shop.timeZone },
    now: context.now(),
    askedAt,
    history: await settlementHistory(sql, request.kind),
    buyerCases: await buyerCases(sql, buyerId, except, askedAt),
    ...(row ? { evidence: await evidenceOf(sql, row.id) } : {}),
    ...(await shelf(sql, request, row)),
  }
}

/** What is free of the goods that are to go out; once approved they are reserved, and no longer asked for. */
async function shelf(sql: ReadSql, request: QuoteRequest, row: CaseRow | null): Promise<Pick<QuoteInput, 'available'>> {
  const skus = (request.replacements ?? []).map(({ sku }) => sku)
  if (skus.length === 0 || row?.decision === 'approved') return {}
  return { available: await availabilityOf(sql, skus) }
}

async function evidenceOf(sql: ReadSql, caseId: number): Promise<Evidence[]> {
  const rows = await sql.all<{ purpose: Evidence }>(
    'SELECT DISTINCT purpose FROM attachments WHERE case_id = ? AND removed_at IS NULL',
    [caseId],
  )
  return rows.map(({ purpose }) => purpose)
}

async function buyerCases(
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

type LoadedOrder = QuoteOrder & { policyVersionId: number; buyerId: number | null }

async function loadQuoteOrder(sql: ReadSql, id: number, except: number | null): Promise<LoadedOrder> {
  const order = await sql.first<
    Omit<LoadedOrder, 'taxIncluded' | 'fulfilment'> & { fulfilment: Fulfilment; taxIncluded: number }
  >(
    `SELECT id, currency, channel, segment, buyer_id AS buyerId, fulfilment, paid_at AS paidAt, shipped_at AS shippedAt, delivered_at AS deliveredAt,
       tax_included AS taxIncluded, shipping_minor AS shippingMinor, policy_version_id AS policyVersionId FROM orders WHERE id = ?`,
    [id],
  )
  if (!order) throw new Refusal('order.unknown')
  const held = await heldUnits(sql, id, except)
  const lines = await linesOf(sql, id)
  return {
    ...order,
    taxIncluded: order.taxIncluded === 1,
    lines: lines.map((line) => ({ ...line, heldQuantity: held.ofLine(line.id) })),
    promotions: await promotionsOf(sql, id),
    payments: await paymentsOf(sql, id),
    replacements: await replacementsOf(sql, id, held),
  }
}
