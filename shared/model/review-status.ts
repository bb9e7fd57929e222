/** The words for how a review, and how an order's reviews, stand. */
import { z } from 'zod'

export const REVIEW_STATES = ['pending', 'published', 'hidden', 'rejected', 'escalated'] as const
/** Who sees it: `pending` nobody yet; `hidden` keeps its stars in the scores; only `rejected` leaves them. */
export const ReviewState = z.enum(REVIEW_STATES)
export type ReviewState = z.infer<typeof ReviewState>

export const ORDER_REVIEW_STATUSES = ['none', 'invited', 'defaulted', 'rated', 'commented', 'followed_up'] as const
/** How far the buyer has come with telling what they think: the furthest of the order's reviews. */
export const OrderReviewStatus = z.enum(ORDER_REVIEW_STATUSES)
export type OrderReviewStatus = z.infer<typeof OrderReviewStatus>
