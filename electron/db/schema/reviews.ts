/** Ratings and comments, with what is said beside them. */
import { EntitySchema } from 'typeorm'
import type { Span } from '../../../shared/model/moderation'
import { date, instant, int, json, key, named, nullable, text } from './columns'

/** A review: stars, text, whose it is and how moderation stands. `order_number` is what its source named, also while no such order is known. */
export interface ReviewRow {
  id: number
  version: number
  channel: string
  source: string
  externalId: string | null
  fingerprint: string
  contentDigest: string
  orderNumber: string | null
  orderId: number | null
  lineId: number | null
  buyerId: number | null
  sku: string
  productTitle: string
  category: string | null
  authorName: string
  authorEmail: string | null
  authorKey: string
  language: string | null
  stars: number
  valueCenti: number
  defaulted: number
  title: string | null
  body: string | null
  photos: string[]
  textKey: string | null
  ratedAt: number
  ratedOn: string
  commentedAt: number | null
  addedAt: number
  verification: string
  verificationNote: string | null
  state: string
  queue: string | null
  moderateBy: number | null
  rejectReason: string | null
  decidedAt: number | null
  decidedOn: string | null
  decidedBy: string | null
  claimedBy: string | null
  claimedUntil: number | null
  reports: number
  appealed: number
  followUps: number
  repliedAt: number | null
  masks: { field: string; spans: Span[] }[]
  tags: string[]
  positiveBps: number | null
  caseId: number | null
  importBatchId: number | null
}
export const reviews = new EntitySchema<ReviewRow>({
  name: 'ReviewRow',
  tableName: 'reviews',
  columns: {
    id: key,
    version: int,
    channel: text,
    source: text,
    externalId: nullable(named(text, 'external_id')),
    fingerprint: text,
    contentDigest: named(text, 'content_digest'),
    orderNumber: nullable(named(text, 'order_number')),
    orderId: nullable(named(int, 'order_id')),
    lineId: nullable(named(int, 'line_id')),
    buyerId: nullable(named(int, 'buyer_id')),
    sku: text,
    productTitle: named(text, 'product_title'),
    category: nullable(text),
    authorName: named(text, 'author_name'),
    authorEmail: nullable(named(text, 'author_email')),
    authorKey: named(text, 'author_key'),
    language: nullable(text),
    stars: int,
    valueCenti: named(int, 'value_centi'),
    defaulted: int,
    title: nullable(text),
    body: nullable(text),
    photos: json,
    textKey: nullable(named(text, 'text_key')),
    ratedAt: named(instant, 'rated_at'),
    ratedOn: named(date, 'rated_on'),
    commentedAt: nullable(named(instant, 'commented_at')),
    addedAt: named(instant, 'added_at'),
    verification: text,
    verificationNote: nullable(named(text, 'verification_note')),
    state: text,
    queue: nullable(text),
    moderateBy: nullable(named(instant, 'moderate_by')),
    rejectReason: nullable(named(text, 'reject_reason')),
    decidedAt: nullable(named(instant, 'decided_at')),
    decidedOn: nullable(named(date, 'decided_on')),
    decidedBy: nullable(named(text, 'decided_by')),
    claimedBy: nullable(named(text, 'claimed_by')),
    claimedUntil: nullable(named(instant, 'claimed_until')),
    reports: int,
    appealed: int,
    followUps: named(int, 'follow_ups'),
    repliedAt: nullable(named(instant, 'replied_at')),
    masks: json,
    tags: json,
    positiveBps: nullable(named(int, 'positive_bps')),
    caseId: nullable(named(int, 'case_id')),
    importBatchId: nullable(named(int, 'import_batch_id')),
  },
})

export interface ReviewRatingRow {
  reviewId: number
  dimension: string
  stars: number
  raw: string
  scale: string
}
export const reviewRatings = new EntitySchema<ReviewRatingRow>({
  name: 'ReviewRatingRow',
  tableName: 'review_ratings',
  columns: {
    reviewId: { ...named(int, 'review_id'), primary: true },
    dimension: { ...text, primary: true },
    stars: int,
    raw: text,
    scale: text,
  },
})

export interface FollowUpRow {
  id: number
  reviewId: number
  body: string
  photos: string[]
  at: number
  state: string
}
export const reviewFollowUps = new EntitySchema<FollowUpRow>({
  name: 'FollowUpRow',
  tableName: 'review_follow_ups',
  columns: {
    id: key,
    reviewId: named(int, 'review_id'),
    body: text,
    photos: json,
    at: instant,
    state: text,
  },
})

export interface ReplyRow {
  id: number
  reviewId: number
  visibility: string
  body: string
  templateId: number | null
  at: number
  actor: string
}
export const reviewReplies = new EntitySchema<ReplyRow>({
  name: 'ReplyRow',
  tableName: 'review_replies',
  columns: {
    id: key,
    reviewId: named(int, 'review_id'),
    visibility: text,
    body: text,
    templateId: nullable(named(int, 'template_id')),
    at: instant,
    actor: text,
  },
})
