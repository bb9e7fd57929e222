import type { CaseLineDraft } from '../../../../shared/model/quote'
import { floorShare } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'
import { grantedOn, NOTHING_GRANTED, type GrantedOnLine } from './granted-units'
import type { PriorGrant, QuoteLine, QuoteOrder, QuoteReplacement } from './quote-input'
import { fateOf, type Fate, type FateFacts } from './unit-fate'

/** Units of a replacement that a case takes, after those that earlier ones took. */
export interface ReplacedUnits {
  replacement: QuoteReplacement
  fromUnit: number
  toUnit: number
}

/** Where a line stands before and after the case. */
export interface LineStanding {
  line: QuoteLine
  /** From 1, as refusals count. */
  position: number
  /** The case asks for some of it. */
  asked: boolean
  granted: GrantedOnLine
  /** Units' worth given back by earlier grants, and by those and this case; the case gives back the units between. */
  fromUnit: number
  toUnit: number
  /** The same for an exchange, whose units are credited at the position after those given back or exchanged so far. */
  creditFrom: number
  creditTo: number
  /** What this case asks as a part of the line's value; the units stay kept. */
  partMinor: number
  /** What becomes of the units asked for. */
  fate: Fate
  /**
   * What cheaper replacements still with the buyer cost less than the units they stand for. A dearer one makes up for
   * none of it: it may go back first.
   */
  openLossMinor: number
  /** An exchange of its units may still be taken back. */
  exchanging: boolean
  /** Where the units asked for are those of an earlier exchange. */
  replaced: ReplacedUnits | null
}

interface Asking extends FateFacts {
  lines: readonly CaseLineDraft[]
}

/** @throws Refusal order.unknown_line, case.over_quantity, case.replacement_unknown */
export function standingsOf(order: QuoteOrder, grants: readonly PriorGrant[], asking: Asking): LineStanding[] {
  const granted = grantedOn(grants)
  const drafts = new Map(asking.lines.map((draft) => [draft.lineId, draft]))
  const known = new Set(order.lines.map(({ id }) => id))
  for (const lineId of drafts.keys()) if (!known.has(lineId)) throw new Refusal('order.unknown_line', { lineId })
  const replacements = new Map<number, QuoteReplacement[]>()
  for (const each of order.replacements ?? [])
    replacements.set(each.lineId, [...(replacements.get(each.lineId) ?? []), each])
  return order.lines.map((line, index) =>
    standingOf({
      line,
      position: index + 1,
      replacements: replacements.get(line.id) ?? NONE,
      granted: granted.get(line.id) ?? NOTHING_GRANTED,
      draft: drafts.get(line.id) ?? null,
      asking,
    }),
  )
}

const NONE: readonly QuoteReplacement[] = []

interface Line {
  line: QuoteLine
  position: number
  replacements: readonly QuoteReplacement[]
  granted: GrantedOnLine
  draft: CaseLineDraft | null
  asking: FateFacts
}

function standingOf(of: Line): LineStanding {
  const { line, position, granted, draft, asking } = of
  const { kind } = asking
  const partMinor = draft?.partMinor ?? 0
  const inPart = partMinor > 0
  const replaced = draft === null || draft.replacementId === null ? null : replacedUnits(of, draft)
  refuseOverQuantity(of, replaced)
  const fate = fateOf(draft === null || inPart ? null : draft, asking)
  const units = fate.takenUnits
  const taken = replaced && { ...replaced, toUnit: replaced.fromUnit + units }
  const base = taken ? worthTaken(taken, granted) : units
  const fromUnit = granted.returnedUnits
  const outside = outsideUnits(of)
  const creditFrom = fromUnit + outside - (taken ? base : 0)
  return {
    line,
    position,
    asked: draft !== null,
    granted,
    fromUnit,
    toUnit: fromUnit + (kind === 'refund' || kind === 'return' ? base : 0),
    creditFrom,
    creditTo: creditFrom + (kind === 'exchange' ? base : 0),
    partMinor,
    fate,
    openLossMinor: openLoss(of),
    exchanging: of.replacements.some(({ sent }) => !sent),
    replaced: kind === 'repair' ? null : taken,
  }
}

/** Units' worth that is with the buyer in the shape of replacements. */
function outsideUnits({ replacements, granted }: Line): number {
  return replacements.reduce((sum, { id, baseUnits }) => sum + baseUnits - (granted.replacedWorth.get(id) ?? 0), 0)
}

function openLoss({ replacements, granted }: Line): number {
  return replacements.reduce((sum, { id, differenceMinor }) => {
    const openMinor = differenceMinor - (granted.differenceMinor.get(id) ?? 0)
    return sum + Math.max(0, -openMinor)
  }, 0)
}

/** Of the units' worth that a replacement carries, what its first units carry, less what units taken so far did. */
function worthTaken({ replacement, toUnit }: ReplacedUnits, { replacedWorth }: GrantedOnLine): number {
  const { id, baseUnits, quantity } = replacement
  return Math.max(0, floorShare(baseUnits, toUnit, quantity) - (replacedWorth.get(id) ?? 0))
}

function replacedUnits({ replacements, granted, position }: Line, draft: CaseLineDraft): ReplacedUnits {
  const replacement = replacements.find(({ id, sent }) => sent && id === draft.replacementId)
  if (!replacement) throw new Refusal('case.replacement_unknown', { position })
  const fromUnit = granted.replacedUnits.get(replacement.id) ?? 0
  return { replacement, fromUnit, toUnit: fromUnit }
}

/** A part of a line's value may be asked of units given back too; whole units only of those still with the buyer. */
function refuseOverQuantity({ line, granted, draft, position }: Line, replaced: ReplacedUnits | null): void {
  if (!draft) return
  const remaining = replaced
    ? replaced.replacement.quantity - replaced.fromUnit - replaced.replacement.heldQuantity
    : line.quantity - granted.ownUnits - (line.heldQuantity ?? 0)
  const most = draft.partMinor === null ? remaining : (replaced?.replacement.quantity ?? line.quantity)
  if (draft.quantity > most) throw new Refusal('case.over_quantity', { position, remaining, asked: draft.quantity })
}
