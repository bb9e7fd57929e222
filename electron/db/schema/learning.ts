/** What is learned from reviews. */
import { EntitySchema } from 'typeorm'
import { blob, instant, int, json, key, named, real, text } from './columns'

export interface ReviewAspectRow {
  reviewId: number
  aspect: string
  /** Empty for the aspect itself; otherwise one of its terms that the comment holds. */
  term: string
  /** Empty beside a term. */
  verdict: string
}
export const reviewAspects = new EntitySchema<ReviewAspectRow>({
  name: 'ReviewAspectRow',
  tableName: 'review_aspects',
  columns: {
    reviewId: { ...named(int, 'review_id'), primary: true },
    aspect: { ...text, primary: true },
    term: { ...text, primary: true },
    verdict: text,
  },
})

export interface SentimentModelRow {
  id: number
  trainedAt: number
  weights: Buffer
  report: unknown
}
export const sentimentModels = new EntitySchema<SentimentModelRow>({
  name: 'SentimentModelRow',
  tableName: 'sentiment_models',
  columns: {
    id: key,
    trainedAt: named(instant, 'trained_at'),
    weights: blob,
    report: json,
  },
})

export interface CorrectionRow {
  reviewId: number
  positive: number
  at: number
  actor: string
}
export const sentimentCorrections = new EntitySchema<CorrectionRow>({
  name: 'CorrectionRow',
  tableName: 'sentiment_corrections',
  columns: {
    reviewId: { ...named(int, 'review_id'), primary: true },
    positive: int,
    at: instant,
    actor: text,
  },
})

export interface AspectTermRow {
  aspect: string
  term: string
  weight: number
  learned: number
}
export const aspectTerms = new EntitySchema<AspectTermRow>({
  name: 'AspectTermRow',
  tableName: 'aspect_terms',
  columns: {
    aspect: { ...text, primary: true },
    term: { ...text, primary: true },
    weight: real,
    learned: int,
  },
})
