import type { ModelReport } from '../../../shared/contract/learning'

const percent = (bps: number): string => `${(bps / 100).toFixed(1)} %`

/** The report of a training as lines to read. Every figure is of texts that were held back from the training. */
export function trainingTable(report: ModelReport): string {
  const row = ({ name, n, right, accuracyBps }: ModelReport['accuracy']) =>
    `  ${(name || '-').padEnd(18)} ${percent(accuracyBps).padStart(8)}  ${right} / ${n}`
  const words = (told: ModelReport['topPositive']) => told.map(({ text }) => text).join('  ')
  const binOf = ({ fromBps, n, meanBps, positiveBps }: ModelReport['calibration'][number]) =>
    `  ${percent(fromBps).padStart(7)} ${String(n).padStart(8)} ${percent(meanBps).padStart(9)} ${percent(positiveBps).padStart(9)}`
  return [
    `learned from ${report.reviews} comments (${report.positive} positive, ${report.negative} negative, ${report.corrections} corrected) in ${report.tookMs} ms`,
    'accuracy on held-out comments',
    ...[report.accuracy, report.sureAccuracy, report.baseline].map(row),
    'by category',
    ...report.byCategory.map(row),
    'by language',
    ...report.byLanguage.map(row),
    'calibration: stated from, comments, stated mean, in fact positive',
    ...report.calibration.filter(({ n }) => n > 0).map(binOf),
    `negative up to ${percent(report.lowBps)}, positive from ${percent(report.highBps)}, between them people decide`,
    `speak for:     ${words(report.topPositive)}`,
    `speak against: ${words(report.topNegative)}`,
    '',
  ].join('\n')
}
