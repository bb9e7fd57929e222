/** Random sequences of refunds, returns, exchanges and repairs on one order, and everything given back in the end. */
import { grantedOn, NOTHING_GRANTED } from '../../electron/domain/cases/quote/granted-units'
import type { QuoteLine, QuoteReplacement } from '../../electron/domain/cases/quote/quote-input'
import { GOODS_OUTCOMES, GRADES, type ReplacementDraft } from '../../shared/model/goods'
import { floorShare } from '../../shared/money'
import type { Asked, QuoteDesk } from '../unit/quote-desk'
import { between, pick, type Random } from './seed'

/** Units with the buyer: a line's own, or those of a replacement. */
interface Kept {
  line: QuoteLine
  replacement: QuoteReplacement | null
  units: number
}

export function keptBy(desk: QuoteDesk): Kept[] {
  const granted = grantedOn(desk.grants)
  const on = (lineId: number) => granted.get(lineId) ?? NOTHING_GRANTED
  const own = desk.order.lines.map((line) => ({ line, replacement: null, units: line.quantity - on(line.id).ownUnits }))
  const replaced = desk.grants
    .flatMap(({ replacements }) => replacements.filter(({ sent }) => sent))
    .map((replacement) => ({
      line: desk.order.lines.find(({ id }) => id === replacement.lineId)!,
      replacement,
      units: replacement.quantity - (on(replacement.lineId).replacedUnits.get(replacement.id) ?? 0),
    }))
  return [...own, ...replaced].filter(({ units }) => units > 0)
}

/** One case, granted. Nothing happens where nothing is left to ask for. */
export function randomCase(desk: QuoteDesk, random: Random, more: Partial<Asked> = {}): void {
  const kept = oncePerLine(keptBy(desk), random)
  if (kept.length === 0) return
  const kind = pick(random, ['refund', 'return', 'return', 'exchange', 'exchange', 'repair'] as const)
  if (kind === 'refund' && random() < 0.3) return randomPart(desk, random)
  const units = unitsOf(kept, random)
  desk.grant({
    kind,
    ...units,
    ...(kind === 'return' || kind === 'exchange' ? whatCame(units, random) : {}),
    ...(kind === 'exchange' ? { replacements: replacementsFor(desk, units, random) } : {}),
    ...(kind === 'repair' ? { repair: repairFor(random) } : {}),
    ...more,
  })
}

/** A line is named once in a case: some of its own units, or some of one replacement. */
function oncePerLine(kept: readonly Kept[], random: Random): Kept[] {
  const byLine = new Map<number, Kept[]>()
  for (const each of kept) byLine.set(each.line.id, [...(byLine.get(each.line.id) ?? []), each])
  return [...byLine.values()].map((of) => pick(random, of))
}

type Units = Required<Pick<Asked, 'replaced'>> & { units: Record<number, number> }

function unitsOf(kept: readonly Kept[], random: Random, all = false): Units {
  const certain = between(random, 0, kept.length - 1)
  const asked: Units = { units: {}, replaced: {} }
  kept.forEach(({ line, replacement, units }, index) => {
    if (!all && index !== certain && random() < 0.5) return
    const quantity = all ? units : between(random, 1, units)
    if (replacement) asked.replaced[replacement.id] = quantity
    else asked.units[line.id] = quantity
  })
  return asked
}

/** A part of what a line still holds; it may turn out too much, which is refused and changes nothing. */
function randomPart(desk: QuoteDesk, random: Random): void {
  const line = pick(random, desk.order.lines)
  const part = floorShare(line.paidMinor, between(random, 1, 60), 100)
  if (part === 0) return
  try {
    desk.grant({ units: { [line.id]: { part } } })
  } catch (error) {
    if ((error as { code?: string }).code !== 'case.over_paid') throw error
  }
}

/** What the parcel held: mostly what was asked, sometimes lost, or units short, wrong, damaged, of any grade. */
function whatCame(asked: Units, random: Random): Partial<Asked> {
  if (random() < 0.1) return { lost: true }
  if (random() < 0.5) return {}
  const inspection = linesAsked(asked).flatMap(({ lineId, quantity }) =>
    Array.from({ length: quantity }, () => ({
      lineId,
      quantity: 1,
      outcome: random() < 0.7 ? ('accepted' as const) : pick(random, GOODS_OUTCOMES),
      grade: pick(random, GRADES),
    })),
  )
  return { inspection }
}

function linesAsked({ units }: Units): { lineId: number; quantity: number }[] {
  return Object.entries(units).map(([id, quantity]) => ({ lineId: Number(id), quantity }))
}

function replacementsFor(desk: QuoteDesk, asked: Units, random: Random): ReplacementDraft[] {
  const replaced = Object.entries(asked.replaced).map(([id, quantity]) => ({
    lineId: desk.grants.flatMap(({ replacements }) => replacements).find((each) => each.id === Number(id))!.lineId,
    quantity,
  }))
  return [...linesAsked(asked), ...replaced].flatMap(({ lineId, quantity }) => {
    const { paidMinor, quantity: of } = desk.order.lines.find(({ id }) => id === lineId)!
    const first = random() < 0.3 ? between(random, 1, quantity) : quantity
    return [first, quantity - first]
      .filter((units) => units > 0)
      .map((units) => ({
        lineId,
        sku: 'X',
        title: 'X',
        quantity: units,
        unitPriceMinor: floorShare(paidMinor, between(random, 0, 250), 100 * of),
      }))
  })
}

function repairFor(random: Random): NonNullable<Asked['repair']> {
  const part = { name: 'part', quantity: between(random, 1, 3), unitPriceMinor: between(random, 0, 2_000) }
  const labourMinor = between(random, 0, 5_000)
  return { parts: [part], labourMinor, taxMinor: between(random, 0, 900), covered: random() < 0.5 }
}

/** A grant whose goods are still in the house, and for which nothing was collected, is taken back. */
export function takeOneBack(desk: QuoteDesk, random: Random): void {
  const free = desk.grants.flatMap(({ collected, replacements }, index) =>
    collected.length === 0 && replacements.every(({ sent }) => !sent) ? [index] : [],
  )
  if (free.length > 0) desk.takeBack(pick(random, free))
}

/** Some of what exchanges hold ready leaves for the buyer. */
export function sendSome(desk: QuoteDesk, random: Random): void {
  for (const grant of desk.grants) if (random() < 0.5) desk.sendOut(grant)
}

/** Returns all that is kept, and then what parts taken back have left on lines without units. */
export function giveEverythingBack(desk: QuoteDesk, random: Random): void {
  for (const grant of desk.grants) desk.sendOut(grant)
  for (let kept = keptBy(desk); kept.length > 0; kept = keptBy(desk)) {
    desk.grant({ kind: 'return', ...unitsOf(oncePerLine(kept, random), random, true) })
  }
  for (const { id, paidMinor } of desk.order.lines) {
    const { unitBaseMinor, partGrantedMinor, partRepaidMinor } = grantedOn(desk.grants).get(id) ?? NOTHING_GRANTED
    const part = paidMinor - unitBaseMinor - partGrantedMinor + partRepaidMinor
    if (part > 0) desk.grant({ units: { [id]: { part } } })
  }
}
