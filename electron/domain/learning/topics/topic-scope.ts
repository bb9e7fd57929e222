import type { SqlValue } from '../../../db/sql'

/** Which reviews are looked at: those of `from` to `to`, and those of the period of equal length before. */
export interface TopicScope {
  readonly before: string
  readonly from: string
  readonly to: string
  readonly category: string | null
  readonly sku: string | null
}

/** Comments that count for topics, of both periods: rejected reviews and stars given by default are left out. */
export const IN_SCOPE = `r.rated_on BETWEEN ?1 AND ?2 AND (r.title IS NOT NULL OR r.body IS NOT NULL) AND r.defaulted = 0
  AND r.state <> 'rejected' AND (?3 IS NULL OR r.category = ?3) AND (?4 IS NULL OR r.sku = ?4)`

export const scopeParameters = ({ before, to, category, sku }: TopicScope): SqlValue[] => [before, to, category, sku]
