/** What of an order, its line and its buyer a rating follows from. */
import type { ReviewTerms } from '../../../../shared/model/review-terms'
import { Refusal } from '../../../../shared/refusals'
import type { ReadSql } from '../../../db/sql'
import type { ReadContext } from '../../context'
import { loadPolicyVersion } from '../../policies/policy.repo'
import type { RatingFacts } from './judge-rating'

export interface LineFacts extends RatingFacts {
  orderId: number
  lineId: number
  externalNumber: string
  productTitle: string
  category: string | null
  buyerId: number | null
  buyerName: string
  buyerEmail: string | null
  /** The review the line has: a default one gives way to the buyer's own. */
  reviewId: number | null
}

interface Found extends Omit<LineFacts, 'rated' | 'timeZone' | 'citation' | 'lineId'> {
  lineId: number | null
  defaulted: number | null
}

/** @throws Refusal order.unknown, order.unknown_line */
export async function loadLineFacts(
  context: ReadContext,
  orderId: number,
  lineId: number,
): Promise<{ facts: LineFacts; terms: ReviewTerms }> {
  const found = await context.sql.first<Found>(
    `SELECT o.id AS orderId, o.channel, o.external_number AS externalNumber, o.fulfilment, o.paid_at AS paidAt, o.shipped_at AS shippedAt,
       o.delivered_at AS deliveredAt, o.policy_version_id AS policyVersionId, o.buyer_id AS buyerId,
       coalesce(b.name, o.buyer_name, '') AS buyerName, b.email AS buyerEmail, l.id AS lineId, l.sku, l.title AS productTitle, l.category,
       r.id AS reviewId, r.defaulted
     FROM orders o LEFT JOIN buyers b ON b.id = o.buyer_id LEFT JOIN order_lines l ON l.order_id = o.id AND l.id = ?
       LEFT JOIN reviews r ON r.line_id = l.id WHERE o.id = ?`,
    [lineId, orderId],
  )
  if (!found) throw new Refusal('order.unknown')
  if (found.lineId === null) throw new Refusal('order.unknown_line', { lineId })
  const { defaulted, ...facts } = found
  const { terms, citation } = await termsOfVersion(context.sql, found.policyVersionId)
  return {
    terms,
    facts: { ...facts, lineId, rated: defaulted === 0, timeZone: context.shop.timeZone, citation },
  }
}

/** What the policy of an order says of reviews, and what it cites. @throws Refusal policy.unknown */
export async function termsOfVersion(
  sql: ReadSql,
  versionId: number,
): Promise<{ terms: ReviewTerms; citation: string | null }> {
  const { document } = await loadPolicyVersion(sql, versionId)
  return { terms: document.reviews, citation: document.citation }
}
