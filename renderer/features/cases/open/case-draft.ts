/** A request while it is being filled in: what stands in the fields, and what it asks of the desk. */
import type { Input } from '../../../../shared/contract'
import type { OrderDetail, OrderLine } from '../../../../shared/model/order'
import { parseMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'

/** What is asked on one line: whole units, or an amount that leaves them with the buyer. */
export interface LineChoice {
  mode: 'units' | 'part'
  units: number
  amountText: string
}

export interface CaseDraft {
  reason: string | null
  goodwillText: string
  note: string
  choices: Record<number, LineChoice>
}

export const unitsLeft = ({ quantity, returnedQuantity }: Pick<OrderLine, 'quantity' | 'returnedQuantity'>) =>
  Math.max(0, quantity - returnedQuantity)

/** Everything empty; an order of one line is most often asked for whole. */
export function emptyDraft(order: Pick<OrderDetail, 'lines'>): CaseDraft {
  const choiceOf = (line: OrderLine): LineChoice => ({
    mode: 'units',
    units: order.lines.length === 1 ? unitsLeft(line) : 0,
    amountText: '',
  })
  return {
    reason: null,
    goodwillText: '',
    note: '',
    choices: Object.fromEntries(order.lines.map((line) => [line.id, choiceOf(line)])),
  }
}

/** The amount that a field states: 0 when it is empty, null when it says no amount of the currency. */
export function amountIn(text: string, currency: string): number | null {
  if (text.trim() === '') return 0
  try {
    const amountMinor = parseMinor(text, currency)
    return amountMinor < 0 ? null : amountMinor
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

type Line = NonNullable<Input<'cases.quote'>['lines']>[number]

function lineOf(line: OrderLine, choice: LineChoice | undefined, currency: string): Line | null {
  if (!choice) return null
  if (choice.mode === 'units') return choice.units > 0 ? { lineId: line.id, quantity: choice.units } : null
  const partMinor = amountIn(choice.amountText, currency)
  // A part says how much, not how many; the units that are left stay where they are.
  return partMinor ? { lineId: line.id, quantity: Math.max(1, unitsLeft(line)), partMinor } : null
}

/** What the draft asks for; null until it has a reason and every amount in it can be read. */
export function requestOf(draft: CaseDraft, order: OrderDetail): Input<'cases.quote'> | null {
  const goodwillMinor = amountIn(draft.goodwillText, order.currency)
  const parts = Object.values(draft.choices).filter(({ mode }) => mode === 'part')
  const areAmounts = parts.every(({ amountText }) => amountIn(amountText, order.currency) !== null)
  if (draft.reason === null || goodwillMinor === null || !areAmounts) return null
  const lines = order.lines.flatMap((line) => lineOf(line, draft.choices[line.id], order.currency) ?? [])
  return { orderId: order.id, reason: draft.reason, lines, goodwillMinor }
}
