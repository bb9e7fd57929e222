import type { Output, Parsed } from '../../../shared/contract'
import { formatMinor } from '../../../shared/money'
import { localDateOf } from '../../../shared/time'
import type { ReadContext } from '../context'
import { csvLine } from './csv-line'

/** A statement that comes back may be this file with the outcome written beside each row. */
const COLUMNS = ['key', 'case', 'order', 'channel', 'method', 'amount', 'currency', 'buyer', 'attempt']
/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

interface PayoutRow {
  key: string
  caseNumber: string
  externalNumber: string
  channel: string
  method: string
  amountMinor: number
  currency: string
  buyerName: string | null
  attempt: number
}

/** Money on its way, one row per payment. Sums are kept per currency and never across. */
export async function payoutFile(
  { sql, shop, now }: ReadContext,
  { currency, method }: Parsed<'settlements.payoutFile'>,
): Promise<Output<'settlements.payoutFile'>> {
  const rows = await sql.all<PayoutRow>(
    `SELECT s.settlement_key AS "key", c.number AS caseNumber, o.external_number AS externalNumber, c.channel, p.method,
       s.amount_minor AS amountMinor, c.currency, o.buyer_name AS buyerName, s.attempt
     FROM settlements s JOIN cases c ON c.id = s.case_id JOIN orders o ON o.id = c.order_id JOIN payments p ON p.id = s.payment_id
     WHERE s.state = 'sending' AND (?1 IS NULL OR c.currency = ?1) AND (?2 IS NULL OR p.method = ?2) ORDER BY s.id`,
    [currency ?? null, method ?? null],
  )
  const totals = new Map<string, number>()
  for (const row of rows) totals.set(row.currency, (totals.get(row.currency) ?? 0) + row.amountMinor)
  return {
    name: `payout-${localDateOf(now(), shop.timeZone)}.csv`,
    csv: BYTE_ORDER_MARK + csvLine(COLUMNS) + rows.map((row) => csvLine(cellsOf(row))).join(''),
    rows: rows.length,
    totals: [...totals].sort().map(([code, amountMinor]) => ({ currency: code, amountMinor })),
  }
}

function cellsOf(row: PayoutRow): string[] {
  return [
    row.key,
    row.caseNumber,
    row.externalNumber,
    row.channel,
    row.method,
    formatMinor(row.amountMinor, row.currency),
    row.currency,
    row.buyerName ?? '',
    String(row.attempt),
  ]
}
