/** Asking for reviews, what buyers answer, and the sums that scores are read from. */
import { EntitySchema } from 'typeorm'
import { date, instant, int, key, named, nullable, text } from './columns'

export interface InvitationRow {
  id: number
  kind: string
  orderId: number
  caseId: number | null
  via: string
  channel: string
  sentAt: number
  sentOn: string
  actor: string
  answeredAt: number | null
}
export const invitations = new EntitySchema<InvitationRow>({
  name: 'InvitationRow',
  tableName: 'invitations',
  columns: {
    id: key,
    kind: text,
    orderId: named(int, 'order_id'),
    caseId: nullable(named(int, 'case_id')),
    via: text,
    channel: text,
    sentAt: named(instant, 'sent_at'),
    sentOn: named(date, 'sent_on'),
    actor: text,
    answeredAt: nullable(named(instant, 'answered_at')),
  },
})

export interface SuppressionRow {
  contact: string
  reason: string | null
  at: number
  actor: string
}
export const suppressions = new EntitySchema<SuppressionRow>({
  name: 'SuppressionRow',
  tableName: 'suppressions',
  columns: {
    contact: { ...text, primary: true },
    reason: nullable(text),
    at: instant,
    actor: text,
  },
})

export interface CaseSurveyRow {
  caseId: number
  csat: number | null
  nps: number | null
  comment: string | null
  answeredAt: number
  answeredOn: string
  actor: string
}
export const caseSurveys = new EntitySchema<CaseSurveyRow>({
  name: 'CaseSurveyRow',
  tableName: 'case_surveys',
  columns: {
    caseId: { ...named(int, 'case_id'), primary: true },
    csat: nullable(int),
    nps: nullable(int),
    comment: nullable(text),
    answeredAt: named(instant, 'answered_at'),
    answeredOn: named(date, 'answered_on'),
    actor: text,
  },
})

interface ReviewFigures {
  channel: string
  category: string
  stars: number
  n: number
  counted: number
  valueCenti: number
  commented: number
  defaulted: number
  replied: number
  rejected: number
  hidden: number
  decided: number
}
const reviewFigures = {
  channel: { ...text, primary: true },
  category: { ...text, primary: true },
  stars: { ...int, primary: true },
  n: int,
  counted: int,
  valueCenti: named(int, 'value_centi'),
  commented: int,
  defaulted: int,
  replied: int,
  rejected: int,
  hidden: int,
  decided: int,
} as const

/** Reviews by the day they were rated; `counted` and what follows leave rejected ones out, `value_centi` is their sum. */
export interface DailyReviewRow extends ReviewFigures {
  day: string
}
export const dailyReviews = new EntitySchema<DailyReviewRow>({
  name: 'DailyReviewRow',
  tableName: 'daily_reviews',
  columns: { day: { ...date, primary: true }, ...reviewFigures },
})

/** The same by month (`2026-11`), so that years are added up from few rows. */
export interface MonthlyReviewRow extends ReviewFigures {
  month: string
}
export const monthlyReviews = new EntitySchema<MonthlyReviewRow>({
  name: 'MonthlyReviewRow',
  tableName: 'monthly_reviews',
  columns: { month: { ...text, primary: true }, ...reviewFigures },
})

/** Ratings of one dimension by day, rejected reviews left out; `stars` is their sum. */
export interface DailyRatingRow {
  day: string
  channel: string
  category: string
  dimension: string
  n: number
  stars: number
}
export const dailyRatings = new EntitySchema<DailyRatingRow>({
  name: 'DailyRatingRow',
  tableName: 'daily_ratings',
  columns: {
    day: { ...date, primary: true },
    channel: { ...text, primary: true },
    category: { ...text, primary: true },
    dimension: { ...text, primary: true },
    n: int,
    stars: int,
  },
})

/** Ratings of a product by star, rejected reviews left out; `value_centi` is their sum. `category` is empty where unknown. */
export interface ProductScoreRow {
  sku: string
  title: string
  category: string
  n: number
  one: number
  two: number
  three: number
  four: number
  five: number
  valueCenti: number
  commented: number
  defaulted: number
  replied: number
}
export const productScores = new EntitySchema<ProductScoreRow>({
  name: 'ProductScoreRow',
  tableName: 'product_scores',
  columns: {
    sku: { ...text, primary: true },
    title: text,
    category: text,
    n: int,
    one: int,
    two: int,
    three: int,
    four: int,
    five: int,
    valueCenti: named(int, 'value_centi'),
    commented: int,
    defaulted: int,
    replied: int,
  },
})
