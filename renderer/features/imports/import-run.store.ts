import { defineStore } from 'pinia'
import { computed, reactive, toRefs, watch } from 'vue'
import type { AnyImportReport } from '../../../shared/contract/imports'
import { Refusal } from '../../../shared/refusals'
import { call } from '../../api/client'
import { useJob } from '../../api/use-job'
import { useImportFiles } from './import-files.store'
import { outcomeOf } from './import-outcome'
import { useImportSettings } from './import-settings.store'

interface Results {
  running: 'check' | 'import' | null
  /** The trial run's report, or that of an import which was refused for its rejected rows. */
  checked: AnyImportReport | null
  imported: AnyImportReport | null
  error: unknown
  wasCancelled: boolean
}
const NO_RESULTS = { running: null, checked: null, error: null, wasCancelled: false }

/** One import, followed to its end. */
function useOneRun(results: Results) {
  const settings = useImportSettings()
  const { job, isCancelling, follow, cancel } = useJob()
  async function runOnce(dryRun: boolean, acceptRest: boolean): Promise<void> {
    const { name, input } = settings.callOf(dryRun, acceptRest)
    const { jobId } = await call(name, input)
    const outcome = outcomeOf(await follow(jobId))
    if (outcome.state === 'cancelled') results.wasCancelled = true
    else if (outcome.state === 'failed') throw outcome.error
    else if (outcome.report.committed) results.imported = outcome.report
    else results.checked = outcome.report
  }
  return { job, isCancelling, cancel, runOnce }
}

/** The trial run and the real one. They go on when the page is left. */
export const useImportRun = defineStore('import-run', () => {
  const files = useImportFiles()
  const settings = useImportSettings()
  const results = reactive<Results>({ ...NO_RESULTS, imported: null })
  const { job, isCancelling, cancel, runOnce } = useOneRun(results)
  const runs = computed(() => settings.holds)
  const canRun = computed(() => settings.isComplete && results.running === null)

  // What was checked is only good for the files and settings it was checked with.
  const forget = () => Object.assign(results, NO_RESULTS)
  watch(
    () => settings.fingerprint,
    () => results.running === null && forget(),
  )

  async function run(kind: 'check' | 'import', acceptRest = false): Promise<void> {
    Object.assign(results, { running: kind, error: null, wasCancelled: false })
    try {
      await runOnce(kind === 'check', acceptRest).catch(async (cause: unknown) => {
        // The desk lets a file go when it is started again; here it still is.
        if (!(cause instanceof Refusal) || cause.code !== 'import.unknown_file') throw cause
        await files.reload()
        await runOnce(kind === 'check', acceptRest)
      })
    } catch (cause) {
      results.error = cause
    }
    results.running = null
  }

  function startOver(): void {
    files.clear()
    settings.reset()
    forget()
    results.imported = null
  }

  const importAll = (acceptRest: boolean) => run('import', acceptRest)
  return {
    ...toRefs(results),
    job,
    isCancelling,
    cancel,
    canRun,
    runs,
    check: () => run('check'),
    importAll,
    startOver,
  }
})
