/** A statement as a bank or a platform writes it: a CSV file with one line per payment. */
import { Refusal } from '../../../shared/refusals'
import { openTable, type Table } from '../files/reading/open-table'
import type { SourceFile } from '../files/reading/source-file'

export interface StatementLine {
  /** Line of the file, from 1. */
  line: number
  key: string
  status: string
  amount: string
  reference: string
  /** Not in every statement. */
  currency: string
  message: string
}

type Field = Exclude<keyof StatementLine, 'line'>
const REQUIRED: readonly Field[] = ['key', 'status', 'amount', 'reference']

/** Names a column goes by, compared without case, spaces and underscores. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  key: ['key', 'settlementkey', 'idempotencykey', '流水键', '结算键', '付款键'],
  status: ['status', 'result', 'outcome', '状态', '结果', '付款状态', '付款结果'],
  amount: ['amount', '金额', '付款金额', '退款金额'],
  reference: ['reference', 'ref', 'transactionid', '流水号', '平台流水号', '交易号', '退款流水号'],
  currency: ['currency', '币种'],
  message: ['message', 'reason', 'failurereason', '原因', '失败原因', '备注'],
}

/** @throws Refusal import.missing_columns, import.empty_file, and what reading a table refuses */
export async function readStatement(file: SourceFile): Promise<StatementLine[]> {
  const table = await openTable(file)
  const places = placesOf(table)
  const lines: StatementLine[] = []
  for await (const { rows } of table.read()) {
    for (const { line, cells } of rows) {
      const text = (field: Field) => cells[places[field] ?? -1]?.trim() ?? ''
      lines.push({
        line,
        key: text('key'),
        status: text('status'),
        amount: text('amount'),
        reference: text('reference'),
        currency: text('currency'),
        message: text('message'),
      })
    }
  }
  if (lines.length === 0) throw new Refusal('import.empty_file', { name: file.name })
  return lines
}

function placesOf({ file, columns }: Table): Partial<Record<Field, number>> {
  const plain = columns.map((name) => name.toLowerCase().replace(/[\s_-]/g, ''))
  const places: Partial<Record<Field, number>> = {}
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    const place = plain.findIndex((name) => names.includes(name))
    if (place >= 0) places[field] = place
  }
  const missing = REQUIRED.filter((field) => places[field] === undefined)
  if (missing.length > 0) throw new Refusal('import.missing_columns', { name: file.name, columns: missing })
  return places
}
