/** What a clerk enters of a buyer's answer. */
export interface SurveyDraft {
  readonly caseNumber: string
  readonly csat: number | null
  readonly nps: number | null
  readonly comment: string
}

export const CSAT = [1, 2, 3, 4, 5] as const
export const NPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** An answer holds a score at least; whose it is must be known. */
export function isComplete({ caseNumber, csat, nps }: SurveyDraft): boolean {
  return caseNumber.trim() !== '' && (csat !== null || nps !== null)
}
