/** A request while it is being filled in: what stands in the fields, and what it asks of the desk. */
import type { Input } from '../../../../shared/contract'
import type { OrderDetail, OrderLine } from '../../../../shared/model/order'
import type { CaseKind } from '../../../../shared/model/policy'
import type { ReplacedGoods, ReplacementChoice } from '../goods/replacement-choice'
import { areReplacements, replacementOf } from '../goods/replacement-choice'
import { amountIn } from '../money/amount-in'
import type { ReplacedUnits } from './replaced-units'

/** What is asked on one line: whole units, or an amount that leaves them with the buyer. */
export interface LineChoice {
  mode: 'units' | 'part'
  units: number
  amountText: string
  /** The replacement of an earlier exchange that is asked for instead of the line's own units. */
  replacementId: number | null
}

export interface CaseDraft {
  kind: CaseKind
  reason: string | null
  goodwillText: string
  note: string
  choices: Record<number, LineChoice>
  replacements: ReplacementChoice[]
  shipFirst: boolean
  serialNumber: string
  paidBy: 'nobody' | 'buyer' | 'seller'
  freightText: string
  deadlineAt: number | null
}

export const unitsLeft = ({ quantity, returnedQuantity }: Pick<OrderLine, 'quantity' | 'returnedQuantity'>) =>
  Math.max(0, quantity - returnedQuantity)

/** Units of a line that the buyer still has as they were bought: neither given back nor exchanged. */
export function ownUnitsLeft(line: OrderLine, replaced: readonly ReplacedUnits[]): number {
  const exchanged = replaced.reduce((sum, one) => (one.lineId === line.id ? sum + one.quantity : sum), 0)
  return Math.max(0, unitsLeft(line) - exchanged)
}

/** Everything empty; an order of one line is most often asked for whole. */
export function emptyDraft(order: Pick<OrderDetail, 'lines'>, kind: CaseKind = 'refund'): CaseDraft {
  const choiceOf = (line: OrderLine): LineChoice => ({
    mode: 'units',
    units: order.lines.length === 1 ? unitsLeft(line) : 0,
    amountText: '',
    replacementId: null,
  })
  return {
    kind,
    reason: null,
    goodwillText: '',
    note: '',
    choices: Object.fromEntries(order.lines.map((line) => [line.id, choiceOf(line)])),
    replacements: [],
    shipFirst: false,
    serialNumber: '',
    paidBy: 'nobody',
    freightText: '',
    deadlineAt: null,
  }
}

type Line = NonNullable<Input<'cases.quote'>['lines']>[number]
type Request = Input<'cases.quote'>

/** Only a refund gives back a part of a line's value; the other kinds are about units. */
const isPart = (draft: CaseDraft, choice: LineChoice) => draft.kind === 'refund' && choice.mode === 'part'

function lineOf(line: OrderLine, draft: CaseDraft, currency: string): Line | null {
  const choice = draft.choices[line.id]
  if (!choice) return null
  const { units, replacementId } = choice
  if (!isPart(draft, choice))
    return units > 0 ? { lineId: line.id, quantity: units, ...(replacementId === null ? {} : { replacementId }) } : null
  const partMinor = amountIn(choice.amountText, currency)
  // A part says how much, not how many; the units that are left stay where they are.
  return partMinor ? { lineId: line.id, quantity: Math.max(1, unitsLeft(line)), partMinor } : null
}

/** The goods that an exchange replaces, with what the same again would cost. */
export function replacedGoods(
  draft: CaseDraft,
  order: OrderDetail,
  earlier: readonly ReplacedUnits[],
): ReplacedGoods[] {
  return order.lines.flatMap((line) => {
    const { units = 0, replacementId = null } = draft.choices[line.id] ?? {}
    if (units === 0) return []
    const goods = earlier.find(({ id }) => id === replacementId)
    const { sku, title } = goods ?? line
    return [
      { lineId: line.id, sku, title, quantity: units, unitPriceMinor: goods?.unitPriceMinor ?? line.listPriceMinor },
    ]
  })
}

/** What the draft asks for; null until it has a reason and everything in it can be read. */
export function requestOf(draft: CaseDraft, order: OrderDetail): Request | null {
  const { currency } = order
  const goodwillMinor = amountIn(draft.goodwillText, currency)
  const freightMinor = amountIn(draft.freightText, currency)
  const parts = Object.values(draft.choices).filter((choice) => isPart(draft, choice))
  const areAmounts = parts.every(({ amountText }) => amountIn(amountText, currency) !== null)
  if (draft.reason === null || goodwillMinor === null || freightMinor === null || !areAmounts) return null
  const lines = order.lines.flatMap((line) => lineOf(line, draft, currency) ?? [])
  const request: Request = { orderId: order.id, kind: draft.kind, reason: draft.reason, lines, goodwillMinor }
  if (draft.kind !== 'refund' && draft.paidBy !== 'nobody' && freightMinor > 0) {
    request.freight = { paidBy: draft.paidBy, amountMinor: freightMinor }
  }
  if (draft.kind !== 'exchange') return request
  if (!areReplacements(draft.replacements, lines, currency)) return null
  const replacements = draft.replacements.flatMap((choice) => replacementOf(choice, currency) ?? [])
  return { ...request, replacements, shipFirst: draft.shipFirst }
}

/** What is said when the case is opened and bears on no amount. */
export function openingOf(draft: CaseDraft): Pick<Input<'cases.open'>, 'note' | 'serialNumber' | 'deadlineAt'> {
  const [note, serialNumber] = [draft.note.trim(), draft.serialNumber.trim()]
  return {
    ...(note ? { note } : {}),
    ...(draft.kind === 'repair' && serialNumber ? { serialNumber } : {}),
    ...(draft.deadlineAt === null ? {} : { deadlineAt: draft.deadlineAt }),
  }
}
