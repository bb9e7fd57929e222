import { CASE_MEASURES, type CaseMeasure } from '../../../shared/model/measures'
import type { Figure } from './rollup.repo'

/** A figure of zero for every measure. */
export function noCases(): Record<CaseMeasure, Figure> {
  return Object.fromEntries(CASE_MEASURES.map((measure) => [measure, { n: 0, amountMinor: 0 }])) as Record<
    CaseMeasure,
    Figure
  >
}
