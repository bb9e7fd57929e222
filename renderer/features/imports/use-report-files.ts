import { useI18n } from 'vue-i18n'
import type { AnyImportReport, Rejection } from '../../../shared/contract/imports'
import { call } from '../../api/client'
import { csvOf, saveFile } from '../../ui/save-file'
import { useNotice } from '../../ui/use-notice'
import { rejectionRows, reportRows } from './report-rows'
import { reviewReportRows } from './review-report-rows'
import { useImportWords } from './use-import-words'

const WINDOW = 500

/** All rejected rows of a kept import; a report itself carries only the first thousand. */
async function loadRejections(batchId: number): Promise<Rejection[]> {
  const rows: Rejection[] = []
  for (;;) {
    const page = await call('imports.rejections', { batchId, offset: rows.length, limit: WINDOW })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

export function useReportFiles() {
  const { t } = useI18n()
  const notice = useNotice()
  const { warningSentence, reviewWarningSentence, rejectionSentence } = useImportWords()

  function saveReport(report: AnyImportReport): void {
    const say = (key: string) => t(`imports.report.${key}`)
    const sayOfReviews = (key: string) => t(`import-reviews.report.${key}`)
    const rows =
      'orders' in report
        ? reportRows(report, say, warningSentence)
        : reviewReportRows(report, { say, sayOfReviews, warningSentence: reviewWarningSentence })
    saveFile(`${t('imports.report.name')}.csv`, csvOf(rows))
  }

  async function saveRejections({
    batchId,
    rejectedRows,
    rejections,
  }: Pick<AnyImportReport, 'batchId' | 'rejectedRows' | 'rejections'>): Promise<void> {
    try {
      const all = batchId !== null && rejections.length < rejectedRows ? await loadRejections(batchId) : rejections
      saveFile(
        `${t('imports.report.rejectionsName')}.csv`,
        csvOf(rejectionRows(all, (key) => t(`imports.rejections.${key}`), rejectionSentence)),
      )
    } catch (error) {
      notice.failed(error)
    }
  }

  return { saveReport, saveRejections }
}
