import type { Parsed } from '../../../shared/contract'
import type { Fulfilment } from '../../../shared/model/order'
import type { CaseLineDraft, Quote } from '../../../shared/model/quote'
import { Refusal } from '../../../shared/refusals'
import type { CaseRow } from '../../db/schema/cases'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { linesOf, paymentsOf, promotionsOf } from '../orders/order-detail'
import { loadPolicyVersion } from '../policies/policy.repo'
import { priorGrants } from './prior-grants'
import { quote } from './quote/quote'
import type { QuoteOrder, QuoteRequest } from './quote/quote-input'
import { settlementHistory } from './settlement-history'

/** Quotes a request that is no case yet. @throws the refusals of the quote, order.unknown */
export async function quoteRequest(context: ReadContext, request: Parsed<'cases.quote'>): Promise<Quote> {
  return quoteFor(context, { orderId: request.orderId, request, exceptCase: null, askedAt: context.now() })
}

/** Quotes an undecided case as of now; the buyer's window is held against the time it was opened. */
export async function quoteCase(context: ReadContext, row: CaseRow): Promise<Quote> {
  const lines = await context.sql.all<CaseLineDraft>(
    'SELECT line_id AS lineId, quantity, part_minor AS partMinor FROM case_lines WHERE case_id = ? ORDER BY line_id',
    [row.id],
  )
  const request = {
    kind: row.kind as QuoteRequest['kind'],
    reason: row.reason,
    lines,
    goodwillMinor: row.goodwillMinor,
  }
  return quoteFor(context, { orderId: row.orderId, request, exceptCase: row.id, askedAt: row.openedAt })
}

interface Asked {
  orderId: number
  request: QuoteRequest
  exceptCase: number | null
  askedAt: number
}

async function quoteFor(context: ReadContext, { orderId, request, exceptCase, askedAt }: Asked): Promise<Quote> {
  const { sql } = context
  const { policyVersionId, ...order } = await loadQuoteOrder(sql, orderId)
  const { document } = await loadPolicyVersion(sql, policyVersionId)
  return quote({
    order,
    priorGrants: await priorGrants(sql, orderId, exceptCase),
    request,
    policy: { versionId: policyVersionId, document },
    shop: { timeZone: context.shop.timeZone },
    now: context.now(),
    askedAt,
    history: await settlementHistory(sql, request.kind),
  })
}

async function loadQuoteOrder(sql: ReadSql, id: number): Promise<QuoteOrder & { policyVersionId: number }> {
  const order = await sql.first<
    Omit<QuoteOrder, 'taxIncluded' | 'fulfilment'> & {
      fulfilment: Fulfilment
      taxIncluded: number
      policyVersionId: number
    }
  >(
    `SELECT id, currency, fulfilment, paid_at AS paidAt, shipped_at AS shippedAt, delivered_at AS deliveredAt, tax_included AS taxIncluded,
       shipping_minor AS shippingMinor, policy_version_id AS policyVersionId FROM orders WHERE id = ?`,
    [id],
  )
  if (!order) throw new Refusal('order.unknown')
  return {
    ...order,
    taxIncluded: order.taxIncluded === 1,
    lines: await linesOf(sql, id),
    promotions: await promotionsOf(sql, id),
    payments: await paymentsOf(sql, id),
  }
}
