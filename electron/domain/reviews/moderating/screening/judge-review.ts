/** What follows for a review from what the rules found in it: pure, so that asking twice comes to the same. */
import { OUTCOMES, type Outcome } from '../../../../../shared/model/moderation'
import type { FindingRow } from '../../../../db/schema/moderation'
import type { ReviewRow } from '../../../../db/schema/reviews'
import type { Found } from '../../../moderation/review-facts'
import { mergeMasks } from '../merge-masks'
import type { Answer } from './ask-rules'
import { standingAfter, type Standing } from './standing-after'

export interface Judgement {
  row: ReviewRow
  /** The columns that change; null where none does. */
  changes: (Standing & Pick<ReviewRow, 'masks' | 'tags'>) | null
  /** Findings that are new, and those that no longer hold. */
  added: Omit<FindingRow, 'id'>[]
  dropped: number[]
  /** The rule that decides, and what it does. */
  deciding: { code: string; outcome: Outcome } | null
  outcomes: readonly Outcome[]
}

/** Asked about a text that is new or changed, or about all that nobody has decided yet. */
export type Occasion = 'text' | 'run'

export function judgeReview(
  { row, texts, found }: Answer,
  standing: readonly FindingRow[],
  occasion: Occasion,
  at: number,
): Judgement {
  const outcomes = OUTCOMES.filter((outcome) => found.some(({ rule }) => rule.outcome === outcome))
  const deciding = found.find(({ rule }) => rule.outcome === outcomes[0])?.rule ?? null
  const findings = found.map((one) => findingOf(row.id, one, at))
  const known = new Map(standing.map((finding) => [identityOf(finding), finding.id]))
  const kept = new Set(findings.flatMap((finding) => known.get(identityOf(finding)) ?? []))
  const dropped = standing.filter(({ id }) => !kept.has(id))
  const after = {
    ...standingAfter(row, { deciding, held: standing.map(({ outcome }) => outcome), occasion }),
    masks: masksAfter(row, texts, found),
    tags: tagsAfter(row, dropped, found),
  }
  return {
    row,
    changes: sameColumns(row, after) ? null : after,
    added: findings.filter((finding) => !known.has(identityOf(finding))),
    dropped: dropped.map(({ id }) => id),
    deciding,
    outcomes,
  }
}

function findingOf(reviewId: number, { rule, field, spans, details }: Found, at: number): Omit<FindingRow, 'id'> {
  const { id, version, code, label, outcome, reason, tag } = rule
  return {
    reviewId,
    ruleId: id,
    ruleVersion: version,
    ...{ code, label, outcome, reason, field, spans, at },
    details: tag === null ? details : { ...details, tag },
    standing: 1,
  }
}

function identityOf(finding: Omit<FindingRow, 'id'>): string {
  const { ruleId, ruleVersion, field, spans, details } = finding
  return JSON.stringify([ruleId, ruleVersion, field, spans, details])
}

/** What rules cover follows the rules; what a person covered stays covered beside it. */
function masksAfter(row: ReviewRow, texts: Answer['texts'], found: readonly Found[]): ReviewRow['masks'] {
  const named = found.flatMap(({ rule, field, spans }) =>
    rule.outcome === 'mask' && field !== null ? [{ field, spans }] : [],
  )
  return mergeMasks(row.decidedAt === null ? named : [...row.masks, ...named], texts)
}

function tagsAfter(row: ReviewRow, dropped: readonly FindingRow[], found: readonly Found[]): string[] {
  const given = found.flatMap(({ rule }) => rule.tag ?? [])
  const gone = new Set(dropped.map(({ details }) => details.tag))
  return [...new Set([...row.tags.filter((tag) => !gone.has(tag)), ...given])]
}

function sameColumns(row: ReviewRow, after: NonNullable<Judgement['changes']>): boolean {
  return (
    row.state === after.state &&
    row.queue === after.queue &&
    row.rejectReason === after.rejectReason &&
    JSON.stringify(row.masks) === JSON.stringify(after.masks) &&
    JSON.stringify([...row.tags].sort()) === JSON.stringify([...after.tags].sort())
  )
}
