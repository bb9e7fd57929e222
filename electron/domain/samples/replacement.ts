/** What goes out in an exchange of the sample shop. */
import type { CaseDetail } from '../../../shared/model/case'
import type { ReplacementDraft } from '../../../shared/model/goods'
import type { CaseLineDraft } from '../../../shared/model/quote'
import { quoteRequest } from '../cases/quoting/quote-case'
import type { ReadContext } from '../context'
import { PRODUCTS } from './catalogue'
import type { Course } from './courses'

export interface Exchanged {
  orderId: number
  reason: string
  line: CaseLineDraft
  sku: string
  title: string
}

/** The same goods at what the buyer paid for them, or others of the shop that cost more or less than that. */
export async function replacementFor(
  context: ReadContext,
  asked: Exchanged,
  price: Course['price'],
): Promise<ReplacementDraft> {
  const { line, sku, title } = asked
  const same = { lineId: line.lineId, sku, title, quantity: line.quantity }
  const creditMinor = await creditOf(context, asked)
  const [category, otherSku] = [PRODUCTS.find((product) => product.sku === sku)?.category, sku]
  const others = PRODUCTS.filter((product) => product.category === category && product.sku !== otherSku)
  const other = others.find(({ priceMinor }) =>
    price === 'dearer' ? priceMinor > creditMinor : priceMinor < creditMinor,
  )
  if (price === 'same' || !other) return { ...same, unitPriceMinor: creditMinor }
  return { ...same, sku: other.sku, title: other.title, unitPriceMinor: other.priceMinor }
}

/** The same goods again, at what they are worth. */
export async function sameAgain(context: ReadContext, found: CaseDetail): Promise<ReplacementDraft[]> {
  const { orderId } = found
  return Promise.all(
    found.lines.map(({ lineId, sku, title, quantity, partMinor, replacementId }) => {
      const line = { lineId, quantity, partMinor, replacementId }
      return replacementFor(context, { orderId, reason: 'quality_defect', line, sku, title }, 'same')
    }),
  )
}

/** What one unit that is given up counts for. */
async function creditOf(context: ReadContext, { orderId, reason, line, sku, title }: Exchanged): Promise<number> {
  const draft = { lineId: line.lineId, sku, title, quantity: line.quantity, unitPriceMinor: 0 }
  const { rows } = await quoteRequest(context, {
    orderId,
    kind: 'exchange',
    reason,
    lines: [line],
    goodwillMinor: 0,
    freight: null,
    replacements: [draft],
    shipFirst: false,
  })
  return rows.filter(({ kind }) => kind === 'exchange_credit').reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
