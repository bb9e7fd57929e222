/** What an undo puts back, kept with the step it takes back. */
import { z } from 'zod'
import { Span } from '../../../../shared/model/moderation'
import type { ReviewRow } from '../../../db/schema/reviews'

const Columns = z.strictObject({
  state: z.string(),
  queue: z.string().nullable(),
  moderateBy: z.int().nullable(),
  rejectReason: z.string().nullable(),
  decidedAt: z.int().nullable(),
  decidedOn: z.string().nullable(),
  decidedBy: z.string().nullable(),
  appealed: z.int(),
  masks: z.array(z.strictObject({ field: z.string(), spans: z.array(Span) })),
})
export type RestoredColumns = z.infer<typeof Columns>

/** `version` is the one the step led to: while the review still has it, nothing else has happened. */
export const Snapshot = z.strictObject({ version: z.int(), columns: Columns, findings: z.array(z.int()) })
export type Snapshot = z.infer<typeof Snapshot>

export function snapshotOf(before: ReviewRow, findings: readonly number[]): Snapshot {
  const { state, queue, moderateBy, rejectReason, decidedAt, decidedOn, decidedBy, appealed, masks } = before
  return {
    version: before.version + 1,
    columns: { state, queue, moderateBy, rejectReason, decidedAt, decidedOn, decidedBy, appealed, masks },
    findings: [...findings],
  }
}
