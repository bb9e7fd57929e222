import type { CaseLineDraft } from '../../../../shared/model/quote'
import { sumMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'
import type { PriorGrant, QuoteLine, QuoteOrder } from './quote-input'

/** Where a line stands before and after the case: units given back, and what was granted on it so far. */
export interface LineStanding {
  line: QuoteLine
  /** Units given back by earlier grants, and by those and this case; the case takes the units between. */
  fromUnit: number
  toUnit: number
  /** What this case asks as a part of the line's value; the units stay kept. */
  partMinor: number
  /** Base rows granted so far for whole units. */
  unitBaseMinor: number
  /** Parts granted so far, and how much of them later base rows have repaid (negative once a repaid part was taken back). */
  partGrantedMinor: number
  partRepaidMinor: number
  taxGrantedMinor: number
  shippingGrantedMinor: number
  /** Units whose shipping was given back with them. */
  shippingUnits: number
}

/** @throws Refusal order.unknown_line, case.over_quantity */
export function standingsOf(
  order: QuoteOrder,
  grants: readonly PriorGrant[],
  asked: readonly CaseLineDraft[],
): LineStanding[] {
  for (const { lineId } of asked) {
    if (!order.lines.some((line) => line.id === lineId)) throw new Refusal('order.unknown_line', { lineId })
  }
  return order.lines.map((line, index) => {
    const standing = standingOf(
      line,
      grants,
      asked.filter(({ lineId }) => lineId === line.id),
    )
    refuseOverQuantity(standing, asked, index + 1)
    return standing
  })
}

function standingOf(line: QuoteLine, grants: readonly PriorGrant[], asked: readonly CaseLineDraft[]): LineStanding {
  const rows = grants.flatMap((grant) => grant.rows.filter(({ lineId }) => lineId === line.id))
  const granted = (kind: string) => sumMinor(rows.filter((row) => row.kind === kind).map((row) => row.amountMinor))
  const partGrantedMinor = sumMinor(grants.map((grant) => partOf(grant.lines, line.id)))
  const fromUnit = sumMinor(grants.filter(takesUnits).map((grant) => unitsOf(grant.lines, line.id)))
  const withShipping = grants.filter((grant) =>
    grant.rows.some(({ kind, lineId }) => kind === 'shipping' && lineId === line.id),
  )
  return {
    line,
    fromUnit,
    toUnit: fromUnit + unitsOf(asked, line.id),
    partMinor: partOf(asked, line.id),
    unitBaseMinor: granted('base') - partGrantedMinor,
    partGrantedMinor,
    partRepaidMinor: -granted('earlier_part_refund'),
    taxGrantedMinor: granted('tax'),
    shippingGrantedMinor: granted('shipping'),
    shippingUnits: sumMinor(withShipping.map((grant) => unitsOf(grant.lines, line.id))),
  }
}

/** Units refunded or returned are the seller's again; exchanged and repaired ones count as kept by the buyer. */
function takesUnits(grant: PriorGrant): boolean {
  return grant.kind === 'refund' || grant.kind === 'return'
}

function unitsOf(lines: readonly CaseLineDraft[], lineId: number): number {
  return sumMinor(
    lines.filter((line) => line.lineId === lineId && line.partMinor === null).map((line) => line.quantity),
  )
}

function partOf(lines: readonly CaseLineDraft[], lineId: number): number {
  return sumMinor(lines.filter((line) => line.lineId === lineId).map((line) => line.partMinor ?? 0))
}

function refuseOverQuantity(
  { line, fromUnit, toUnit }: LineStanding,
  asked: readonly CaseLineDraft[],
  position: number,
): void {
  const inPart = asked.filter(({ lineId, partMinor }) => lineId === line.id && partMinor !== null)
  const units = Math.max(toUnit - fromUnit, ...inPart.map(({ quantity }) => quantity))
  const remaining = line.quantity - fromUnit
  const most = toUnit > fromUnit ? remaining : line.quantity
  if (units > most) throw new Refusal('case.over_quantity', { position, remaining, asked: units })
}
