import type { Input } from '../../../shared/contract'
import type { AnyImportProfile, ImportProfile, ReviewProfile } from '../../../shared/contract/imports'
import { mappingOf, type MappingDraft } from './mapping-draft'
import { reviewMappingOf, type ReviewMappingDraft } from './review-mapping-draft'
import { isReviewProfile } from './suggest-profile'

/** What can be said of files beside their format. */
export interface ReadingOptions {
  currency: string | null
  timeZone: string | null
  channel: string
  /** Comments wait in the queue of new ones. */
  before: boolean
}

/** One call that reads the files, whatever they hold. */
export type ImportCall =
  | { name: 'imports.orders'; input: Input<'imports.orders'> }
  | { name: 'imports.reviews'; input: Input<'imports.reviews'> }

interface Settings {
  profile: AnyImportProfile
  mapping: MappingDraft
  reviewMapping: ReviewMappingDraft
  options: ReadingOptions
  common: { uploadIds: string[]; dryRun: boolean; acceptRest: boolean }
}

export function importCall(settings: Settings): ImportCall {
  const { profile, common, options } = settings
  const rest = { ...common, ...(options.timeZone && { timeZone: options.timeZone }) }
  if (isReviewProfile(profile)) return { name: 'imports.reviews', input: { ...ofReviews(profile, settings), ...rest } }
  return { name: 'imports.orders', input: { ...ofOrders(profile, settings), ...rest } }
}

function ofOrders(
  profile: ImportProfile,
  { mapping, options }: Settings,
): Pick<Input<'imports.orders'>, 'profile' | 'mapping' | 'currency'> {
  return {
    profile,
    ...(profile === 'generic' && { mapping: mappingOf(mapping) }),
    ...(options.currency && { currency: options.currency }),
  }
}

function ofReviews(
  profile: ReviewProfile,
  { reviewMapping, options }: Settings,
): Pick<Input<'imports.reviews'>, 'profile' | 'mapping' | 'channel' | 'moderation'> {
  const channel = options.channel.trim()
  return {
    profile,
    ...(profile === 'generic-reviews' && { mapping: reviewMappingOf(reviewMapping) }),
    ...(profile !== 'generic-reviews' && channel && { channel }),
    ...(options.before && { moderation: 'before' as const }),
  }
}
