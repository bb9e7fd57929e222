import { defineStore } from 'pinia'
import { computed, reactive, shallowRef } from 'vue'
import type { Input } from '../../../shared/contract'
import type { AnyImportProfile, ImportProfile, ReviewProfile } from '../../../shared/contract/imports'
import { useImportFiles } from './import-files.store'
import { emptyDraft, gapsOf, mappingOf } from './mapping-draft'
import type { MappingDraft } from './mapping-draft'
import { emptyReviewDraft, reviewGapsOf, reviewMappingOf } from './review-mapping-draft'
import type { ReviewMappingDraft } from './review-mapping-draft'
import { isReviewProfile, suggestProfile } from './suggest-profile'

export type Holds = 'orders' | 'reviews'
const NO_OPTIONS = { currency: null as string | null, timeZone: null as string | null, channel: '', before: false }

/** One call that reads the files, whatever they hold. */
export type ImportCall =
  | { name: 'imports.orders'; input: Input<'imports.orders'> }
  | { name: 'imports.reviews'; input: Input<'imports.reviews'> }

/** How the chosen files are to be read; what they hold and the format follow their headers until they are chosen. */
export const useImportSettings = defineStore('import-settings', () => {
  const files = useImportFiles()
  const chosenHolds = shallowRef<Holds | null>(null)
  const chosenProfile = shallowRef<AnyImportProfile | null>(null)
  const options = reactive({ ...NO_OPTIONS })
  const mapping = shallowRef<MappingDraft>(emptyDraft())
  const reviewMapping = shallowRef<ReviewMappingDraft>(emptyReviewDraft())

  const inspections = computed(() => files.files.flatMap(({ inspection }) => inspection ?? []))
  const suggested = computed(() => suggestProfile(inspections.value))
  const holds = computed<Holds>(
    () => chosenHolds.value ?? (suggested.value && isReviewProfile(suggested.value) ? 'reviews' : 'orders'),
  )
  const profile = computed<AnyImportProfile>(() => {
    const fits = (one: AnyImportProfile | null) => one !== null && isReviewProfile(one) === (holds.value === 'reviews')
    const known = [chosenProfile.value, suggested.value].find(fits)
    return known ?? (holds.value === 'reviews' ? 'generic-reviews' : 'generic')
  })
  const hasGaps = computed(() => {
    if (profile.value === 'generic') return gapsOf(mapping.value).length > 0
    return profile.value === 'generic-reviews' && reviewGapsOf(reviewMapping.value).length > 0
  })
  const isComplete = computed(() => files.areReady && !hasGaps.value)
  /** Changes whenever something would be read differently. */
  const fingerprint = computed(() =>
    JSON.stringify([files.uploadIds, profile.value, mapping.value, reviewMapping.value, options]),
  )

  function callOf(dryRun: boolean, acceptRest: boolean): ImportCall {
    const common = { uploadIds: [...files.uploadIds], dryRun, acceptRest }
    const zone = options.timeZone ? { timeZone: options.timeZone } : {}
    if (isReviewProfile(profile.value))
      return { name: 'imports.reviews', input: { ...reviewsOf(profile.value), ...common, ...zone } }
    return { name: 'imports.orders', input: { ...ordersOf(profile.value), ...common, ...zone } }
  }

  function ordersOf(name: ImportProfile): Pick<Input<'imports.orders'>, 'profile' | 'mapping' | 'currency'> {
    return {
      profile: name,
      ...(name === 'generic' && { mapping: mappingOf(mapping.value) }),
      ...(options.currency && { currency: options.currency }),
    }
  }

  function reviewsOf(
    name: ReviewProfile,
  ): Pick<Input<'imports.reviews'>, 'profile' | 'mapping' | 'channel' | 'moderation'> {
    const channel = options.channel.trim()
    return {
      profile: name,
      ...(name === 'generic-reviews' && { mapping: reviewMappingOf(reviewMapping.value) }),
      ...(name !== 'generic-reviews' && channel && { channel }),
      ...(options.before && { moderation: 'before' as const }),
    }
  }

  function reset(): void {
    chosenHolds.value = null
    chosenProfile.value = null
    mapping.value = emptyDraft()
    reviewMapping.value = emptyReviewDraft()
    Object.assign(options, NO_OPTIONS)
  }

  return {
    ...{ chosenHolds, chosenProfile, suggested, holds, profile, options, mapping, reviewMapping, inspections },
    ...{ isComplete, fingerprint, callOf, reset },
  }
})
