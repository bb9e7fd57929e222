/** Reviews in every state, and people who look at them. */
import type { Output } from '../../shared/contract'
import type { ReviewDetail, ReviewState } from '../../shared/model/review'
import type { Role } from '../../shared/permissions'
import type { Session } from '../../electron/domain/context'
import type { ReviewDesk } from './review-desk'

export const person = (actor: string, role: Role = 'clerk'): Session => ({ actor, role, shell: 'test' })
export const [ANNA, BEN] = [person('anna'), person('ben')]
export const JUDGE = person('judith', 'approver')

/** A review of an order of its own, of a text that no rule speaks about. */
export async function wrote(
  shop: ReviewDesk,
  body: string,
  { stars = 4, name = '李雷', sku = 'SHOE' }: { stars?: number; name?: string; sku?: string } = {},
): Promise<ReviewDetail> {
  const blank = { externalId: null, phone: null, country: null, region: null, city: null, address: null }
  const line = { title: '帆布鞋', category: 'shoes', quantity: 2, listPriceMinor: 12_000, statedDiscountMinor: 0 }
  const { id, lineIds } = await shop.buy({
    lines: [{ sku, ...line }],
    buyer: { ...blank, name, email: `${name}@example.com` },
    payments: [{ method: 'alipay', amountMinor: 24_000, paidAt: null }],
  })
  return shop.rate({ orderId: id, lineId: lineIds[0]!, stars, body })
}

let texts = 0
/** A text like no other one. */
export const plainText = (): string => {
  const words = Array.from({ length: 8 }, (_, index) =>
    String.fromCharCode(0x4e00 + ((texts * 97 + index * 577) % 9_000)),
  )
  return `鞋子${texts++}${words.join('好')}`
}

/** A review that came to this state by the steps of a moderator called chris; `pending` as a rule holds it. */
export async function inState(shop: ReviewDesk, state: ReviewState): Promise<ReviewDetail> {
  const fresh = await wrote(shop, state === 'pending' ? `${plainText()} 加微信 kefu_8812` : plainText())
  const by = async (move: string, input = {}): Promise<ReviewDetail> => {
    const reply = await shop.ask(fresh, move, input, person('chris'))
    if (!reply.ok) throw new Error(reply.code)
    return reply.value
  }
  if (state === 'hidden') return by('hide', { reason: 'off_topic' })
  if (state === 'rejected') return by('reject', { reason: 'abusive' })
  if (state === 'escalated') return by('escalate')
  return fresh
}

/** What undoing must bring back: everything but the version, the history, what may be done next and other reviews. */
export function standing(review: ReviewDetail): Partial<ReviewDetail> {
  const { version: _, timeline: __, moves: ___, author: ____, similar: _____, ...rest } = review
  return rest
}

/** The statistics as buyers and the merchant see them. */
export async function scoresOf(
  shop: ReviewDesk,
): Promise<[Output<'scores.stars'>, Output<'scores.products'>, Output<'reviews.counts'>]> {
  const { call } = shop.desk
  return [await call('scores.stars', {}), await call('scores.products', {}), await call('reviews.counts', {})]
}
