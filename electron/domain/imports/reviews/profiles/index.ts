import type { ReviewProfile } from '../../../../../shared/contract/imports'
import type { ReviewFileProfile } from '../review-profile'
import { genericReviews } from './generic-reviews'
import { olistReviews } from './olist-reviews'
import { judgeme, loox, okendo, shopifyReviews, yotpo } from './shop-apps'
import { woocommerceReviews } from './woocommerce-reviews'

export const REVIEW_FILE_PROFILES: Readonly<Record<ReviewProfile, ReviewFileProfile>> = {
  judgeme,
  loox,
  yotpo,
  okendo,
  'shopify-reviews': shopifyReviews,
  'woocommerce-reviews': woocommerceReviews,
  'olist-reviews': olistReviews,
  'generic-reviews': genericReviews,
}
