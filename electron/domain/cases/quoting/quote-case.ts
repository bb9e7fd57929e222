import type { Parsed } from '../../../../shared/contract'
import type { ReplacementDraft } from '../../../../shared/model/goods'
import type { CaseLineDraft, FreightDraft, Quote } from '../../../../shared/model/quote'
import type { CaseRow } from '../../../db/schema/cases'
import type { ReadSql } from '../../../db/sql'
import type { ReadContext } from '../../context'
import { policyFor } from '../../policies/policy-for'
import { loadPolicyVersion } from '../../policies/policy.repo'
import { priorGrants } from '../money/prior-grants'
import { quote } from '../quote/quote'
import type { QuoteInput, QuoteRequest, RepairFigures } from '../quote/quote-input'
import { buyerCases, evidenceOf, proposed, shelf, warranty } from './quote-facts'
import { loadQuoteOrder, type LoadedOrder } from './quote-order'
import { settlementHistory } from '../money/settlement-history'

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

/** Goods that somebody has looked at, also where the case came back to review since. */
const LOOKED_AT: readonly string[] = ['inspected', 'put_away']

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
    inspection: comesBack && LOOKED_AT.includes(row.goods) ? await inspectionOf(sql, row.id) : null,
    replacements: kind === 'exchange' ? await replacementDrafts(sql, row.id) : [],
    // A quote that the buyer refused asks for nothing.
    repair: kind === 'repair' && row.work !== 'refused_by_buyer' ? await repairOf(sql, row.id) : null,
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
  const order = await loadQuoteOrder(sql, orderId, except)
  const versionId = row ? row.policyVersionId : await policyOfRequest(sql, order, request)
  const { id, document, state } = await loadPolicyVersion(sql, versionId)
  return {
    order,
    priorGrants: await priorGrants(sql, orderId, except),
    request,
    policy: { versionId: id, document, retired: state === 'retired' },
    shop: { timeZone: shop.timeZone },
    now: context.now(),
    askedAt,
    history: await settlementHistory(sql, request.kind),
    buyerCases: await buyerCases(sql, order.buyerId, except, askedAt),
    proposedKinds: await proposed(context, order, { request, row, terms: document.repair }),
    ...(row ? { evidence: await evidenceOf(sql, row.id) } : {}),
    ...(await shelf(sql, request, row)),
    ...(await warranty(context, order, { request, row, terms: document.repair })),
  }
}

/** The policy a case would be opened under. */
async function policyOfRequest(sql: ReadSql, order: LoadedOrder, { kind, lines }: QuoteRequest): Promise<number> {
  const { policyVersionId: orderPolicyVersionId, placedAt, channel, segment } = order
  const asked = new Set(lines.map(({ lineId }) => lineId))
  const categories = order.lines.flatMap(({ id, category }) => (asked.has(id) ? [category] : []))
  const chosen = await policyFor(sql, { orderPolicyVersionId, placedAt, channel, segment, kind, categories })
  return chosen.versionId
}
