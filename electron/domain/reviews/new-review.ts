import type { ReviewRow } from '../../db/schema/reviews'

export type NewReview = Omit<ReviewRow, 'id' | 'version'>

type Known =
  | 'channel'
  | 'source'
  | 'fingerprint'
  | 'contentDigest'
  | 'sku'
  | 'productTitle'
  | 'category'
  | 'authorName'
  | 'authorKey'
  | 'stars'
  | 'valueCenti'
  | 'ratedAt'
  | 'ratedOn'
  | 'addedAt'
  | 'verification'
  | 'state'

/**
 * A review as it begins: what is not given is empty. Written out, because spreading this many columns for each of
 * thousands that land takes longer than everything else about them.
 */
export function newReview(given: Pick<NewReview, Known> & Partial<NewReview>): NewReview {
  return {
    channel: given.channel,
    source: given.source,
    externalId: given.externalId ?? null,
    fingerprint: given.fingerprint,
    contentDigest: given.contentDigest,
    orderNumber: given.orderNumber ?? null,
    orderId: given.orderId ?? null,
    lineId: given.lineId ?? null,
    buyerId: given.buyerId ?? null,
    sku: given.sku,
    productTitle: given.productTitle,
    category: given.category,
    authorName: given.authorName,
    authorEmail: given.authorEmail ?? null,
    authorKey: given.authorKey,
    language: given.language ?? null,
    stars: given.stars,
    valueCenti: given.valueCenti,
    defaulted: given.defaulted ?? 0,
    title: given.title ?? null,
    body: given.body ?? null,
    photos: given.photos ?? [],
    textKey: given.textKey ?? null,
    ratedAt: given.ratedAt,
    ratedOn: given.ratedOn,
    commentedAt: given.commentedAt ?? null,
    addedAt: given.addedAt,
    verification: given.verification,
    state: given.state,
    queue: given.queue ?? null,
    moderateBy: given.moderateBy ?? null,
    rejectReason: given.rejectReason ?? null,
    followUps: given.followUps ?? 0,
    repliedAt: given.repliedAt ?? null,
    tags: given.tags ?? [],
    importBatchId: given.importBatchId ?? null,
    ...UNTOUCHED,
  }
}

/** What only happens to a review later. */
const UNTOUCHED = {
  verificationNote: null,
  decidedAt: null,
  decidedOn: null,
  decidedBy: null,
  claimedBy: null,
  claimedUntil: null,
  reports: 0,
  appealed: 0,
  masks: [],
  positiveBps: null,
  caseId: null,
} satisfies Partial<NewReview>
