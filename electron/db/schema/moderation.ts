/** How reviews are judged: rules, what they found, and every step. */
import { EntitySchema } from 'typeorm'
import type { BothLanguages } from '../../../shared/model/words'
import type { Span } from '../../../shared/model/moderation'
import { instant, int, json, key, named, nullable, text } from './columns'

export interface FindingRow {
  id: number
  reviewId: number
  ruleId: number
  ruleVersion: number
  code: string
  label: BothLanguages
  outcome: string
  reason: string | null
  field: string | null
  spans: Span[]
  details: Record<string, unknown>
  standing: number
  at: number
}
export const reviewFindings = new EntitySchema<FindingRow>({
  name: 'FindingRow',
  tableName: 'review_findings',
  columns: {
    id: key,
    reviewId: named(int, 'review_id'),
    ruleId: named(int, 'rule_id'),
    ruleVersion: named(int, 'rule_version'),
    code: text,
    label: json,
    outcome: text,
    reason: nullable(text),
    field: nullable(text),
    spans: json,
    details: json,
    standing: int,
    at: instant,
  },
})

export interface ReportRow {
  id: number
  reviewId: number
  at: number
  by: string
  reason: string
  note: string | null
}
export const reviewReports = new EntitySchema<ReportRow>({
  name: 'ReportRow',
  tableName: 'review_reports',
  columns: {
    id: key,
    reviewId: named(int, 'review_id'),
    at: instant,
    by: text,
    reason: text,
    note: nullable(text),
  },
})

/** `snapshot` holds what an undo puts back. */
export interface ReviewEventRow {
  id: number
  reviewId: number
  at: number
  actor: string
  step: string
  before: string | null
  after: string | null
  reason: string | null
  rule: string | null
  bulkId: string | null
  undone: number
  details: Record<string, unknown>
  snapshot: unknown | null
}
export const reviewEvents = new EntitySchema<ReviewEventRow>({
  name: 'ReviewEventRow',
  tableName: 'review_events',
  columns: {
    id: key,
    reviewId: named(int, 'review_id'),
    at: instant,
    actor: text,
    step: text,
    before: nullable(text),
    after: nullable(text),
    reason: nullable(text),
    rule: nullable(text),
    bulkId: nullable(named(text, 'bulk_id')),
    undone: int,
    details: json,
    snapshot: nullable(json),
  },
})

export interface ReviewBandRow {
  band: number
  reviewId: number
}
export const reviewBands = new EntitySchema<ReviewBandRow>({
  name: 'ReviewBandRow',
  tableName: 'review_bands',
  columns: {
    band: { ...int, primary: true },
    reviewId: { ...named(int, 'review_id'), primary: true },
  },
})

export interface RuleRow {
  id: number
  version: number
  code: string
  position: number
  document: unknown
  changedAt: number
  changedBy: string
}
export const moderationRules = new EntitySchema<RuleRow>({
  name: 'RuleRow',
  tableName: 'moderation_rules',
  columns: {
    id: key,
    version: int,
    code: text,
    position: int,
    document: json,
    changedAt: named(instant, 'changed_at'),
    changedBy: named(text, 'changed_by'),
  },
})

export interface TemplateRow {
  id: number
  version: number
  kind: string
  code: string
  document: unknown
}
export const reviewTemplates = new EntitySchema<TemplateRow>({
  name: 'TemplateRow',
  tableName: 'review_templates',
  columns: {
    id: key,
    version: int,
    kind: text,
    code: text,
    document: json,
  },
})
