import { defineStore } from 'pinia'
import { computed, reactive, shallowRef, watch } from 'vue'
import type { Input } from '../../../shared/contract'
import type { ImportProfile, ImportReport } from '../../../shared/contract/imports'
import { Refusal } from '../../../shared/refusals'
import { call } from '../../api/client'
import { useJob } from '../../api/use-job'
import { useImportFiles } from './import-files.store'
import { outcomeOf } from './import-outcome'
import { emptyDraft, gapsOf, mappingOf } from './mapping-draft'
import type { MappingDraft } from './mapping-draft'
import { suggestProfile } from './suggest-profile'

type Running = 'check' | 'import'

/** The next import: how its files are read, its trial run, and the real one. It goes on when the page is left. */
export const useImportRun = defineStore('import-run', () => {
  const files = useImportFiles()
  const { job, isCancelling, follow, cancel } = useJob()
  const chosenProfile = shallowRef<ImportProfile | null>(null)
  const options = reactive({ currency: null as string | null, timeZone: null as string | null })
  const mapping = shallowRef<MappingDraft>(emptyDraft())
  const running = shallowRef<Running | null>(null)
  const checked = shallowRef<ImportReport | null>(null)
  const imported = shallowRef<ImportReport | null>(null)
  const error = shallowRef<unknown>(null)
  const wasCancelled = shallowRef(false)

  const inspections = computed(() => files.files.flatMap(({ inspection }) => inspection ?? []))
  const suggested = computed(() => suggestProfile(inspections.value))
  const profile = computed(() => chosenProfile.value ?? suggested.value ?? 'generic')
  const canRun = computed(
    () =>
      files.areReady && running.value === null && (profile.value !== 'generic' || gapsOf(mapping.value).length === 0),
  )

  // What was checked is only good for the files and settings it was checked with.
  watch(
    [() => files.uploadIds, profile, mapping, () => [options.currency, options.timeZone]],
    () => running.value === null && forget(),
  )

  function forget(): void {
    checked.value = null
    error.value = null
    wasCancelled.value = false
  }

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

  async function runOnce(dryRun: boolean, acceptRest: boolean): Promise<void> {
    const { jobId } = await call('imports.orders', inputOf(dryRun, acceptRest))
    const outcome = outcomeOf(await follow(jobId))
    if (outcome.state === 'cancelled') wasCancelled.value = true
    else if (outcome.state === 'failed') throw outcome.error
    else if (dryRun || !outcome.report.committed) checked.value = outcome.report
    else imported.value = outcome.report
  }

  async function run(kind: Running, acceptRest = false): Promise<void> {
    running.value = kind
    error.value = null
    wasCancelled.value = false
    try {
      await runOnce(kind === 'check', acceptRest).catch(async (cause: unknown) => {
        // The desk lets a file go after an import that failed half-way; it is still here.
        if (!(cause instanceof Refusal) || cause.code !== 'import.unknown_file') throw cause
        await files.reload()
        await runOnce(kind === 'check', acceptRest)
      })
    } catch (cause) {
      error.value = cause
    } finally {
      running.value = null
    }
  }

  function startOver(): void {
    files.clear()
    chosenProfile.value = null
    mapping.value = emptyDraft()
    Object.assign(options, { currency: null, timeZone: null })
    imported.value = null
    forget()
  }

  return {
    job,
    isCancelling,
    cancel,
    chosenProfile,
    suggested,
    profile,
    options,
    mapping,
    running,
    checked,
    imported,
    error,
    wasCancelled,
    inspections,
    canRun,
    check: () => run('check'),
    importAll: (acceptRest: boolean) => run('import', acceptRest),
    startOver,
  }
})
