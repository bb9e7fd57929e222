/** The report of an import of reviews as the cells of a CSV file. */
import type { ReviewImportReport } from '../../../shared/contract/imports'
import { fileRows, type Row, type Say } from './report-rows'

interface Words {
  say: Say
  sayOfReviews: Say
  warningSentence: (code: string) => string
}

export function reviewReportRows(report: ReviewImportReport, { say, sayOfReviews, warningSentence }: Words): Row[] {
  const { reviews, byStars, meanCenti, commented, held, blocked, masked, rejectedRows, files, warnings } = report
  return [
    [say('profile'), report.profile],
    [sayOfReviews('read'), reviews.read],
    [say('added'), reviews.added],
    [sayOfReviews('updated'), reviews.updated],
    [say('unchanged'), reviews.unchanged],
    [sayOfReviews('rejectedReviews'), reviews.rejected],
    [sayOfReviews('unmatched'), reviews.unmatched],
    [sayOfReviews('commented'), commented],
    [sayOfReviews('held'), held],
    [sayOfReviews('blocked'), blocked],
    [sayOfReviews('masked'), masked],
    [say('rejectedRows'), rejectedRows],
    [],
    [sayOfReviews('byStars'), 1, 2, 3, 4, 5],
    ['', ...byStars],
    [sayOfReviews('mean'), meanCenti === null ? '' : (meanCenti / 100).toFixed(2)],
    [],
    ...fileRows(files, say),
    ...(warnings.length ? [[], [say('warnings')]] : []),
    ...warnings.map(({ code, count, example }) => [warningSentence(code), count, example]),
  ]
}
