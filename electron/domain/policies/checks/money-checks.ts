import { problem, type DocumentCheck } from './problem'

export const tablesMakeSense: DocumentCheck = ({ gradeDeductionBps, depreciation, fourEyes, reviewAboveMinor }) => {
  const { A, B, C, D } = gradeDeductionBps
  const { bpsPerDay, mostBps } = depreciation
  const { aboveMinor } = fourEyes
  return [
    ...(A <= B && B <= C && C <= D ? [] : [problem('grades_out_of_order', 'gradeDeductionBps', { A, B, C, D })]),
    ...(bpsPerDay > 0 === mostBps > 0 ? [] : [problem('depreciation_without_effect', 'depreciation.mostBps')]),
    ...(aboveMinor !== null && reviewAboveMinor !== null && aboveMinor < reviewAboveMinor
      ? [problem('four_eyes_above_review', 'fourEyes.aboveMinor', { aboveMinor, reviewAboveMinor })]
      : []),
  ]
}
