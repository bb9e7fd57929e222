import type { Fault } from '../../../../shared/model/policy'
import type { MoneyRow, MoneyRowKind } from '../../../../shared/model/quote'
import { sumMinor } from '../../../../shared/money'

interface Reason {
  bearer: Fault
  rule: string
  citation?: string | null
  lineId?: number
  promotionId?: number
  inputs: MoneyRow['inputs']
}

/** One signed row, with the rule behind it and the figures that went in. */
export function moneyRow(
  kind: MoneyRowKind,
  amountMinor: number,
  { bearer, rule, citation, lineId, promotionId, inputs }: Reason,
): MoneyRow {
  return {
    kind,
    lineId: lineId ?? null,
    promotionId: promotionId ?? null,
    amountMinor,
    bearer,
    rule,
    citation: citation ?? null,
    inputs,
  }
}

export function sumRows(rows: readonly { amountMinor: number }[]): number {
  return sumMinor(rows.map((row) => row.amountMinor))
}
