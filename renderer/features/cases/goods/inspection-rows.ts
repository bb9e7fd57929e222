/** What an inspector says of the units of a parcel, while it is being said. */
import type { CaseDetail } from '../../../../shared/model/case'
import type { GoodsOutcome, Grade, InspectionDraft } from '../../../../shared/model/goods'

export interface InspectionRow {
  readonly lineId: number
  readonly replacementId: number | null
  quantity: number
  outcome: GoodsOutcome | null
  grade: Grade | null
  note: string
}

/** Only what is ours and in the house has a grade. */
export function hasGrade(outcome: GoodsOutcome | null): boolean {
  return outcome === 'accepted' || outcome === 'damaged'
}

type Inspected = Pick<CaseDetail, 'goodsUnits' | 'lines'>
const placeOf = ({ lineId, replacementId }: Pick<InspectionRow, 'lineId' | 'replacementId'>) =>
  `${lineId} ${replacementId ?? ''}`

/** One row for the units of each line that came; the inspector splits them where their fates differ. */
export function rowsToInspect({ goodsUnits, lines }: Inspected): InspectionRow[] {
  const came = goodsUnits.filter(({ state }) => state === 'received')
  const units = came.length > 0 ? came : lines.filter(({ partMinor }) => partMinor === null)
  const rows = new Map<string, InspectionRow>()
  for (const { lineId, replacementId, quantity } of units) {
    const place = placeOf({ lineId, replacementId })
    const row = rows.get(place) ?? { lineId, replacementId, quantity: 0, outcome: null, grade: null, note: '' }
    rows.set(place, { ...row, quantity: row.quantity + quantity })
  }
  return [...rows.values()]
}

/** Takes one unit out of a row into a row of its own behind it. */
export function splitRow(rows: readonly InspectionRow[], index: number): InspectionRow[] {
  const row = rows[index]
  if (!row || row.quantity < 2) return [...rows]
  const rest = { ...row, quantity: row.quantity - 1 }
  return [
    ...rows.slice(0, index),
    rest,
    { ...row, quantity: 1, outcome: null, grade: null, note: '' },
    ...rows.slice(index + 1),
  ]
}

/** Puts a row's units back to the one before it of the same line. */
export function joinRow(rows: readonly InspectionRow[], index: number): InspectionRow[] {
  const row = rows[index]
  const before = rows[index - 1]
  if (!row || !before || placeOf(row) !== placeOf(before)) return [...rows]
  const joined = { ...before, quantity: before.quantity + row.quantity }
  return [...rows.slice(0, index - 1), joined, ...rows.slice(index + 1)]
}

export interface Amiss {
  readonly lineId: number
  readonly expected: number
  readonly stated: number
}

/** Lines whose units are not all accounted for, or have a fate without a grade. */
export function unitsAmiss(rows: readonly InspectionRow[], detail: Inspected): Amiss[] {
  return rowsToInspect(detail)
    .map((whole) => {
      const mine = rows.filter((row) => placeOf(row) === placeOf(whole))
      return {
        lineId: whole.lineId,
        expected: whole.quantity,
        stated: mine.reduce((sum, row) => sum + row.quantity, 0),
      }
    })
    .filter(({ lineId, expected, stated }) => expected !== stated || lacksGrade(rows, lineId))
}

function lacksGrade(rows: readonly InspectionRow[], lineId: number): boolean {
  return rows.some((row) => row.lineId === lineId && hasGrade(row.outcome) && row.grade === null)
}

export function inspectionOf(rows: readonly InspectionRow[]): InspectionDraft[] {
  return rows.flatMap(({ lineId, replacementId, quantity, outcome, grade, note }) =>
    outcome
      ? [
          {
            lineId,
            replacementId,
            quantity,
            outcome,
            grade: hasGrade(outcome) ? grade : null,
            ...(note.trim() ? { note: note.trim() } : {}),
          },
        ]
      : [],
  )
}
