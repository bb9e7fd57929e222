import { defineStore } from 'pinia'
import { computed, reactive, shallowRef } from 'vue'
import type { AnyImportProfile } from '../../../shared/contract/imports'
import { importCall, type ImportCall, type ReadingOptions } from './import-call'
import { useImportFiles } from './import-files.store'
import { emptyDraft, gapsOf } from './mapping-draft'
import type { MappingDraft } from './mapping-draft'
import { emptyReviewDraft, reviewGapsOf } from './review-mapping-draft'
import type { ReviewMappingDraft } from './review-mapping-draft'
import { isReviewProfile, suggestProfile } from './suggest-profile'

export type Holds = 'orders' | 'reviews'
const NO_OPTIONS: ReadingOptions = { currency: null, timeZone: null, channel: '', before: false }

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

  const callOf = (dryRun: boolean, acceptRest: boolean): ImportCall =>
    importCall({
      ...{ profile: profile.value, mapping: mapping.value, reviewMapping: reviewMapping.value, options },
      common: { uploadIds: [...files.uploadIds], dryRun, acceptRest },
    })

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
