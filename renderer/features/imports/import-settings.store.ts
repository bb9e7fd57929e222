import { defineStore } from 'pinia'
import { computed, reactive, shallowRef } from 'vue'
import type { Input } from '../../../shared/contract'
import type { ImportProfile } from '../../../shared/contract/imports'
import { useImportFiles } from './import-files.store'
import { emptyDraft, gapsOf, mappingOf } from './mapping-draft'
import type { MappingDraft } from './mapping-draft'
import { suggestProfile } from './suggest-profile'

/** How the chosen files are to be read; the format follows their headers until one is chosen. */
export const useImportSettings = defineStore('import-settings', () => {
  const files = useImportFiles()
  const chosenProfile = shallowRef<ImportProfile | null>(null)
  const options = reactive({ currency: null as string | null, timeZone: null as string | null })
  const mapping = shallowRef<MappingDraft>(emptyDraft())

  const inspections = computed(() => files.files.flatMap(({ inspection }) => inspection ?? []))
  const suggested = computed(() => suggestProfile(inspections.value))
  const profile = computed(() => chosenProfile.value ?? suggested.value ?? 'generic')
  const isComplete = computed(
    () => files.areReady && (profile.value !== 'generic' || gapsOf(mapping.value).length === 0),
  )
  /** Changes whenever something would be read differently. */
  const fingerprint = computed(() => JSON.stringify([files.uploadIds, profile.value, mapping.value, options]))

  function inputOf(dryRun: boolean, acceptRest: boolean): Input<'imports.orders'> {
    return {
      profile: profile.value,
      uploadIds: [...files.uploadIds],
      dryRun,
      acceptRest,
      ...(profile.value === 'generic' && { mapping: mappingOf(mapping.value) }),
      ...(options.currency && { currency: options.currency }),
      ...(options.timeZone && { timeZone: options.timeZone }),
    }
  }

  function reset(): void {
    chosenProfile.value = null
    mapping.value = emptyDraft()
    Object.assign(options, { currency: null, timeZone: null })
  }

  return { chosenProfile, suggested, profile, options, mapping, inspections, isComplete, fingerprint, inputOf, reset }
})
