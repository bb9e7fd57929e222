import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Output } from '../../../../shared/contract'
import { ReportFile } from '../../../../shared/contract/reports'
import { readMadeFile } from '../../../api/read-parts'
import { jobRefusal, useJob } from '../../../api/use-job'
import { saveFile } from '../../../ui/save-file'
import { useNotice } from '../../../ui/use-notice'
import { useRefusalText } from '../../../ui/use-refusal-text'

/** Makes one report and hands it to the person at the desk. `problem` says why none came; a cancelled one says nothing. */
export function useReport() {
  const { t } = useI18n()
  const notice = useNotice()
  const textOf = useRefusalText()
  const { job, isCancelling, follow, cancel } = useJob()
  const isBusy = shallowRef(false)
  const problem = shallowRef('')

  async function make(start: () => Promise<Output<'reports.pdf'>>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = ''
    try {
      const { jobId } = await start()
      const ended = await follow(jobId)
      if (ended.state === 'failed' && ended.refusal) throw jobRefusal(ended.refusal)
      if (ended.state !== 'done') return
      const made = ReportFile.parse(ended.result)
      const { name, blob } = await readMadeFile(made.fileId, made.mediaType)
      saveFile(name, blob)
      notice.done(t('report.saved', { name }))
    } catch (error) {
      problem.value = textOf(error)
    } finally {
      isBusy.value = false
    }
  }
  return { job, isCancelling, isBusy, problem, make, cancel }
}
