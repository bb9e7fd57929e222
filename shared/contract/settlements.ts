import { z } from 'zod'
import { CaseDetail } from '../model/case'
import { RowId } from '../model/order'
import { Currency, PositiveMinor } from '../money'
import { Instant } from '../time'
import { granting, moves, note, target } from './cases'
import { command, job, query } from './endpoint'

/** What a statement came to. A line that does not fit is told with a refusal's code and changes nothing. */
export const ReconcileReport = z.strictObject({
  dryRun: z.boolean(),
  /** Lines after the header. */
  rows: z.int(),
  settled: z.int(),
  failed: z.int(),
  /** Lines that say what is known already. */
  unchanged: z.int(),
  problems: z.array(z.strictObject({ line: z.int(), code: z.string(), details: z.record(z.string(), z.unknown()) })),
})
export type ReconcileReport = z.infer<typeof ReconcileReport>

/** Money of cases: granting, the outbox, what buyers owe, and the ledger. */
export const settlements = {
  'cases.grant': command({
    summary: 'Grants the amount of a return or an exchange once its goods were looked at. Nothing is sent.',
    permission: 'cases.decide',
    input: target.extend({ expectedTotalMinor: PositiveMinor, expectedDueMinor: PositiveMinor.default(0) }),
    output: CaseDetail,
    refusals: [...granting, 'case.nothing_to_refund'],
  }),
  'cases.send': command({
    summary:
      'Sends the owed money: its outbox rows, one per payment and each with its own key, become sending before anything leaves.',
    permission: 'cases.settle',
    input: target,
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.recordSettlement': command({
    summary: 'Records that the platform paid, with its reference.',
    permission: 'cases.settle',
    input: target.extend({ reference: z.string().trim().max(120), settledAt: Instant.optional() }),
    output: CaseDetail,
    refusals: [...moves, 'case.reference_required', 'case.reference_taken', 'time.out_of_order'],
  }),
  'cases.recordFailure': command({
    summary: 'Records that the platform did not pay, and why.',
    permission: 'cases.settle',
    input: target.extend({ message: note.min(1) }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.retry': command({
    summary: 'Sends failed money again under the same settlement keys.',
    permission: 'cases.settle',
    input: target,
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.markUnknown': command({
    summary:
      'The platform gave no answer: nobody knows whether the money left. It is reconciled before it is sent again.',
    permission: 'cases.settle',
    input: target.extend({ message: note.optional() }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.collect': command({
    summary: 'Records that the buyer paid what they owed, by which method and under which reference.',
    permission: 'cases.settle',
    input: target.extend({ method: z.string().trim().min(1).max(60), reference: z.string().trim().max(120) }),
    output: CaseDetail,
    refusals: [...moves, 'case.reference_required', 'case.reference_taken'],
  }),
  'cases.waive': command({
    summary: 'Lets the buyer off what they owe.',
    permission: 'cases.decide',
    input: target.extend({ note: note.min(1) }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.chargeUnreturned': command({
    summary: 'Charges an exchange that was shipped first and whose goods never came back.',
    permission: 'cases.decide',
    input: target.extend({ expectedDueMinor: PositiveMinor }),
    output: CaseDetail,
    refusals: [...moves, 'case.not_overdue', 'case.quote_changed'],
  }),
  'settlements.payoutFile': query({
    summary:
      'The money that is on its way, one row per payment with its key, as a CSV file for the bank or the platform.',
    permission: 'cases.settle',
    input: z.strictObject({ currency: Currency.optional(), method: z.string().max(60).optional() }),
    output: z.strictObject({
      name: z.string(),
      csv: z.string(),
      rows: z.int(),
      totals: z.array(z.strictObject({ currency: Currency, amountMinor: z.int() })),
    }),
    refusals: [],
  }),
  'settlements.reconcile': job({
    summary:
      'Reads a statement (CSV with key, status paid or failed, amount, reference) and settles or fails each row it names; a row that does not fit is reported and changes nothing.',
    permission: 'cases.settle',
    input: z.strictObject({ uploadId: z.string(), dryRun: z.boolean().default(false) }),
    refusals: ['import.unknown_file', 'import.missing_columns', 'import.empty_file', 'import.bad_encoding'],
  }),
  'ledger.entries': query({
    summary: 'The double entries of a case or an order, oldest first; each entry’s postings sum to zero per currency.',
    permission: 'desk.read',
    input: z.strictObject({ caseId: RowId.optional(), orderId: RowId.optional() }),
    output: z.array(
      z.strictObject({
        id: RowId,
        at: Instant,
        caseId: RowId.nullable(),
        orderId: RowId,
        step: z.string(),
        postings: z.array(z.strictObject({ account: z.string(), currency: Currency, amountMinor: z.int() })),
      }),
    ),
    refusals: [],
  }),
  'ledger.balances': query({
    summary:
      'What each account holds per currency; debits are positive, credits negative, and each currency sums to zero.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ account: z.string(), currency: Currency, amountMinor: z.int() })),
    refusals: [],
  }),
}
