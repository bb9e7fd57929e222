import type { AfterSalesStatus, Fulfilment } from '../../../shared/model/order'
import type { OrderReviewStatus } from '../../../shared/model/review-status'
import type { Tone } from '../../ui/StatusBadge.vue'

export const FULFILMENT_TONES: Readonly<Record<Fulfilment, Tone>> = {
  unpaid: 'waiting',
  paid: 'todo',
  shipped: 'moving',
  delivered: 'good',
  cancelled: 'plain',
}

export const AFTER_SALES_TONES: Readonly<Record<AfterSalesStatus, Tone>> = {
  none: 'plain',
  open: 'todo',
  refund_due: 'waiting',
  exchanged: 'good',
  repaired: 'good',
  partly_refunded: 'moving',
  refunded: 'good',
}

export const REVIEW_TONES: Readonly<Record<OrderReviewStatus, Tone>> = {
  none: 'plain',
  invited: 'waiting',
  defaulted: 'plain',
  rated: 'good',
  commented: 'good',
  followed_up: 'good',
}
