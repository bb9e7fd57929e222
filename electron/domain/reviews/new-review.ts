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

const BLANK: Omit<NewReview, Known> = {
  externalId: null,
  orderNumber: null,
  orderId: null,
  lineId: null,
  buyerId: null,
  authorEmail: null,
  language: null,
  defaulted: 0,
  title: null,
  body: null,
  photos: [],
  textKey: null,
  commentedAt: null,
  verificationNote: null,
  queue: null,
  moderateBy: null,
  rejectReason: null,
  decidedAt: null,
  decidedOn: null,
  decidedBy: null,
  claimedBy: null,
  claimedUntil: null,
  reports: 0,
  appealed: 0,
  followUps: 0,
  repliedAt: null,
  masks: [],
  tags: [],
  positiveBps: null,
  caseId: null,
  importBatchId: null,
}

/** A review as it begins: what is not given is empty. */
export function newReview(given: Pick<NewReview, Known> & Partial<NewReview>): NewReview {
  return { ...BLANK, ...given }
}
