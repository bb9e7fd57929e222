/** What can be wrong with a policy document, or worth a second look. The screen has words for each code. */
export const POLICY_ERRORS = [
  /** A value is missing or of the wrong kind; `details.message` says which. */
  'not_a_policy',
  'clock_missing',
  'reason_twice',
  'decline_twice',
  'rule_twice',
  'rule_decline_unknown',
  'rule_reason_unknown',
  'rule_never_fits',
  'kind_without_reason',
  'fault_window_shorter',
  'p50_above_p90',
  'evidence_of_nothing',
  'dimension_twice',
  'dimensions_weightless',
  'comment_lengths',
  /** Publishing it would leave orders without any policy. */
  'last_for_everyone',
] as const

export const POLICY_WARNINGS = [
  'window_below_law',
  'refund_later_than_law',
  'fee_against_law',
  'fault_bound_to_window',
  'no_fault_unbound',
  'kind_unserved',
  'rule_without_limit',
  'rule_above_review',
  'rule_outside_scope',
  'grades_out_of_order',
  'depreciation_without_effect',
  'other_method_missing',
  'four_eyes_above_review',
  'default_stars_idle',
  'default_within_window',
  'invited_too_late',
  'moderation_for_all',
  'moderation_twice',
] as const

/** Those that the document's own shape already speaks of. */
export const SHAPE_ERRORS = ['dimension_twice', 'dimensions_weightless'] as const

export type PolicyProblemCode = (typeof POLICY_ERRORS)[number] | (typeof POLICY_WARNINGS)[number]
