import { createHash } from 'node:crypto'
import type { Parsed } from '../../../shared/contract'
import type { ReconcileReport } from '../../../shared/contract/settlements'
import { Refusal } from '../../../shared/refusals'
import type { JobContext } from '../context'
import { filesOf, removeUploads } from '../files/uploads'
import { judgeLine } from './judge-line'
import { readStatement, type StatementLine } from './read-statement'
import { failPayment, settlePayment } from './settle-line'

/**
 * Settles or fails the payments a statement names, each line in a transaction of its own; a line that does not fit is
 * told and changes nothing. Read again, the same statement changes nothing. Cancelling keeps the lines that were booked.
 * @throws Refusal import.unknown_file, import.missing_columns, import.empty_file, import.bad_encoding, import.broken_quotes
 */
export async function reconcile(
  context: JobContext,
  { uploadId, dryRun }: Parsed<'settlements.reconcile'>,
): Promise<ReconcileReport> {
  const [file] = await filesOf(context.uploads, [uploadId])
  if (!file) throw new Refusal('import.unknown_file', { uploadId })
  const lines = await readStatement(file)
  const report: ReconcileReport = { dryRun, rows: 0, settled: 0, failed: 0, unchanged: 0, problems: [] }
  const statement = digestOf(lines)
  const firstLines = new Map<string, number>()
  for (const line of lines) {
    if (context.signal.aborted) break
    context.progress('reconciling', report.rows, lines.length)
    report.rows++
    try {
      refuseDuplicate(firstLines, line)
      report[await takeLine(context, line, statement, dryRun)]++
    } catch (error) {
      if (!(error instanceof Refusal) || !isOfTheLine(error)) throw error
      report.problems.push({ line: line.line, code: error.code, details: { ...error.details } })
    }
  }
  if (!dryRun) await removeUploads(context.uploads, [uploadId])
  return report
}

async function takeLine(
  context: JobContext,
  line: StatementLine,
  statement: string,
  dryRun: boolean,
): Promise<'settled' | 'failed' | 'unchanged'> {
  const { outcome } = await judgeLine(context.sql, line, statement)
  if (outcome === 'unchanged' || dryRun) return outcome
  return context.write(async (unit) => {
    // Once more inside the transaction: a clerk may have recorded the same payment by hand since.
    const judged = await judgeLine(unit.sql, line, statement)
    if (judged.outcome === 'settled') await settlePayment(unit, judged.payment, { ...line, statement })
    if (judged.outcome === 'failed') await failPayment(unit, judged.payment, { ...line, statement })
    return judged.outcome
  })
}

function refuseDuplicate(firstLines: Map<string, number>, { key, line }: StatementLine): void {
  const firstLine = firstLines.get(key)
  if (firstLine !== undefined && key !== '') throw new Refusal('settlement.duplicate', { key, firstLine })
  firstLines.set(key, line)
}

/** What the line itself is refused for; a full disk or a closing desk ends the whole. */
function isOfTheLine({ code }: Refusal): boolean {
  return /^(settlement|money|case|import)\./.test(code)
}

/** Of what the lines say, so that the same statement saved again by a spreadsheet is still the same. */
function digestOf(lines: readonly StatementLine[]): string {
  return createHash('sha256')
    .update(JSON.stringify(lines.map(({ line: _, ...said }) => said)))
    .digest('hex')
}
