import { computed, onScopeDispose, shallowRef } from 'vue'
import type { ReconcileReport } from '../../../../shared/contract/settlements'
import { call } from '../../../api/client'
import { uploadFile } from '../../../api/upload-file'
import { jobRefusal, useJob } from '../../../api/use-job'

const isWorthBooking = ({ dryRun, settled, failed }: ReconcileReport) => dryRun && settled + failed > 0

/** A statement on its way through the desk: given over, read as a dry run, and booked once that was looked at. */
export function useStatement() {
  const { job, isCancelling, follow, cancel } = useJob()
  const file = shallowRef<File | null>(null)
  const uploadId = shallowRef<string | null>(null)
  const report = shallowRef<ReconcileReport | null>(null)
  const error = shallowRef<unknown>(null)
  const isBusy = shallowRef(false)
  let uploading: AbortController | null = null

  async function run(dryRun: boolean): Promise<void> {
    if (uploadId.value === null) return
    const { jobId } = await call('settlements.reconcile', { uploadId: uploadId.value, dryRun })
    const ended = await follow(jobId)
    if (ended.refusal) throw jobRefusal(ended.refusal)
    report.value = ended.state === 'done' ? (ended.result as ReconcileReport) : null
  }

  async function guarded(work: () => Promise<void>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    error.value = null
    try {
      await work()
    } catch (cause) {
      if (!uploading?.signal.aborted) error.value = cause
    } finally {
      isBusy.value = false
    }
  }

  const take = (chosen: File) =>
    guarded(async () => {
      file.value = chosen
      report.value = null
      job.value = null
      uploading = new AbortController()
      uploadId.value = await uploadFile(chosen, uploading.signal, () => undefined)
      await run(true)
    })
  const book = () => guarded(() => run(false))

  onScopeDispose(() => uploading?.abort())
  const canBook = computed(() => !isBusy.value && report.value !== null && isWorthBooking(report.value))
  return { file, report, error, isBusy, job, isCancelling, cancel, take, book, canBook }
}
