import type { Rating } from '../../../../shared/model/review'

/** A review as its source states it, before it has found its order. */
export interface LandingReview {
  readonly source: string
  readonly externalId: string | null
  /** The channel its order is looked for in; null: any. */
  readonly channel: string | null
  readonly orderNumber: string | null
  readonly sku: string
  readonly productTitle: string
  readonly category: string | null
  readonly authorName: string
  readonly authorEmail: string | null
  readonly authorPhone: string | null
  readonly authorId: string | null
  /** A single one rates the first dimension of the policy. */
  readonly ratings: readonly Rating[]
  readonly title: string | null
  readonly body: string | null
  readonly photos: readonly string[]
  readonly language: string | null
  readonly ratedAt: number
  /** As the source says; null: published. */
  readonly state: 'published' | 'pending' | 'hidden' | 'rejected' | null
  readonly followUps: readonly { body: string; at: number }[]
  readonly reply: { body: string; at: number } | null
  readonly tags: readonly string[]
  readonly fingerprint: string
  readonly contentDigest: string
}
