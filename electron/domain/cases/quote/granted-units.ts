import type { PriorGrant } from './quote-input'

/** What standing grants have given on a line so far. */
export interface GrantedOnLine {
  /** Units' worth given back: the line's own units and, for those exchanged, their replacements. */
  returnedUnits: number
  /** Own units that are no longer with the buyer: given back or exchanged. */
  ownUnits: number
  /** Units taken of each replacement. */
  replacedUnits: ReadonlyMap<number, number>
  /** Units' worth of the line that were taken with the units of each replacement. */
  replacedWorth: ReadonlyMap<number, number>
  /** What the differences of each replacement have given back. */
  differenceMinor: ReadonlyMap<number, number>
  /** Base rows granted so far for whole units. */
  unitBaseMinor: number
  /** Parts granted so far, and how much of them later base rows have repaid (negative once a repaid part was taken back). */
  partGrantedMinor: number
  partRepaidMinor: number
  /** Of that, what exchanges have repaid. */
  repaidByExchangeMinor: number
  taxGrantedMinor: number
  shippingGrantedMinor: number
  /** Units whose shipping was given back with them. */
  shippingUnits: number
}

export const NOTHING_GRANTED: GrantedOnLine = {
  returnedUnits: 0,
  ownUnits: 0,
  replacedUnits: new Map(),
  replacedWorth: new Map(),
  differenceMinor: new Map(),
  unitBaseMinor: 0,
  partGrantedMinor: 0,
  partRepaidMinor: 0,
  repaidByExchangeMinor: 0,
  taxGrantedMinor: 0,
  shippingGrantedMinor: 0,
  shippingUnits: 0,
}

type Tally = {
  -readonly [Key in keyof GrantedOnLine]: GrantedOnLine[Key] extends number ? number : Map<number, number>
}
type GrantedRow = PriorGrant['rows'][number]

/** By line; one walk over the rows, however many grants stand. */
export function grantedOn(grants: readonly PriorGrant[]): Map<number, GrantedOnLine> {
  const lines = new Map<number, Tally>()
  for (const grant of grants) {
    const kept = keptBoth(grant)
    for (const row of grant.rows) {
      if (row.lineId === null) continue
      const tally = lines.get(row.lineId) ?? newTally()
      lines.set(row.lineId, tally)
      count(tally, row, kept)
    }
  }
  return lines
}

function newTally(): Tally {
  return { ...NOTHING_GRANTED, replacedUnits: new Map(), replacedWorth: new Map(), differenceMinor: new Map() }
}

/** The buyer kept both: what was to come back never did, and the exchange became a sale. */
function keptBoth({ rows }: PriorGrant): boolean {
  return rows.some(({ kind }) => kind === 'unreturned_goods')
}

/** Units' worth that base rows gave back. */
export function unitsGivenBack(rows: readonly Pick<GrantedRow, 'kind' | 'rule' | 'inputs'>[]): number {
  return rows.reduce((sum, row) => sum + (isUnits(row) ? unitsBetween(row) : 0), 0)
}

function isUnits({ kind, rule }: Pick<GrantedRow, 'kind' | 'rule'>): boolean {
  return kind === 'base' && rule !== 'line.part'
}

function count(tally: Tally, row: GrantedRow, kept: boolean): void {
  const { kind, amountMinor } = row
  const own = row.inputs.replacementId === undefined
  if (kind === 'base' && !isUnits(row)) tally.partGrantedMinor += amountMinor
  else if (kind === 'base') {
    tally.returnedUnits += unitsBetween(row)
    if (own) tally.ownUnits += unitsBetween(row)
    else add(tally.replacedWorth, row.inputs.replacementId, unitsBetween(row))
    tally.unitBaseMinor += amountMinor
  } else if (kind === 'earlier_part_refund') {
    tally.partRepaidMinor -= amountMinor
    if (row.rule === 'exchange.part_repaid') tally.repaidByExchangeMinor -= amountMinor
  } else if (kind === 'tax') tally.taxGrantedMinor += amountMinor
  else if (kind === 'exchange_credit' && !kept) {
    if (own) tally.ownUnits += unitsBetween(row)
    else add(tally.replacedWorth, row.inputs.replacementId, unitsBetween(row))
  } else if (kind === 'exchange_difference' && !kept) countDifference(tally, row)
  else if (kind === 'shipping') {
    tally.shippingGrantedMinor += amountMinor
    tally.shippingUnits += unitsBetween(row)
  }
}

function add(amounts: Map<number, number>, replacementId: unknown, amount: number): void {
  const id = Number(replacementId)
  amounts.set(id, (amounts.get(id) ?? 0) + amount)
}

function countDifference({ replacedUnits, differenceMinor }: Tally, row: GrantedRow): void {
  add(replacedUnits, row.inputs.replacementId, unitsBetween(row))
  add(differenceMinor, row.inputs.replacementId, row.amountMinor)
}

function unitsBetween({ inputs }: Pick<GrantedRow, 'inputs'>): number {
  return Number(inputs.toUnit ?? 0) - Number(inputs.fromUnit ?? 0)
}
