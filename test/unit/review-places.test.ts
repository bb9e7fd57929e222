import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/refusals'
import type { Candidate } from '../../electron/domain/reviews/landing/candidates.repo'
import { findPlace, type Stated } from '../../electron/domain/reviews/landing/find-place'

const line = (id: number, sku: string, title: string, taken: 'rated' | 'default' | null = null) => ({
  ...{ id, sku, title, category: 'c' },
  reviewId: taken ? id * 100 : null,
  defaulted: taken ? Number(taken === 'default') : null,
})
const order = (id: number, lines: Candidate['lines'], changes: Partial<Candidate> = {}): Candidate => ({
  ...{ id, channel: 'shop', externalNumber: `A${id}`, placedAt: id, policyVersionId: 1, fulfilment: 'delivered' },
  ...{ paidAt: 1, shippedAt: 2, deliveredAt: 3, buyerId: 7, buyerName: 'Jane Doe' },
  ...{ buyerEmail: 'jane@example.com', buyerPhone: '+86 138-0000-1111', lines },
  ...changes,
})
const review = (changes: Partial<Stated> = {}): Stated => ({
  ...{ orderNumber: 'A1', sku: '', productTitle: '', authorName: '', authorEmail: null, authorPhone: null },
  ...changes,
})
/** Order and line it gets and what that proves; or the refusal. */
function place(stated: Stated, candidates: readonly Candidate[], taken: readonly number[] = []) {
  try {
    const found = findPlace(stated, candidates, new Set(taken))
    return found && [found.order.id, found.line?.id ?? null, found.product?.sku ?? null, found.verification]
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const [CUP, PLATE] = [line(11, 'CUP', 'Blue cup'), line(12, 'PLATE', 'Plate')]

describe('a review that names its order', () => {
  it.each<[what: string, stated: Partial<Stated>, lines: Candidate['lines'], taken: number[], answer: unknown]>([
    ['by SKU', { sku: 'PLATE' }, [CUP, PLATE], [], [1, 12, 'PLATE', 'order']],
    ['by title, however it is written', { productTitle: ' BLUE  Cup' }, [CUP, PLATE], [], [1, 11, 'CUP', 'order']],
    ['SKU before title', { sku: 'PLATE', productTitle: 'Blue cup' }, [CUP, PLATE], [], [1, 12, 'PLATE', 'order']],
    ['no product: the first line', {}, [CUP, PLATE], [], [1, 11, 'CUP', 'order']],
    ['no product: the first not yet rated', {}, [CUP, PLATE], [11], [1, 12, 'PLATE', 'order']],
    ['no product, all rated: the order', {}, [CUP, PLATE], [11, 12], [1, null, 'CUP', 'order']],
    ['a product the order does not hold', { sku: 'FORK' }, [CUP, PLATE], [], [1, null, null, 'none']],
    ['a rated line', { sku: 'CUP' }, [line(11, 'CUP', 'Cup', 'rated')], [], 'review.already_rated'],
    ['a line with default stars', { sku: 'CUP' }, [line(11, 'CUP', 'Cup', 'default')], [], [1, 11, 'CUP', 'order']],
    ['the second of two equal lines', { sku: 'CUP' }, [CUP, line(13, 'CUP', 'Cup')], [11], [1, 13, 'CUP', 'order']],
    ['an order without lines', {}, [], [], [1, null, null, 'order']],
    ['the buyer’s e-mail in capitals', { authorEmail: 'JANE@example.com' }, [CUP], [], [1, 11, 'CUP', 'order']],
    ['another e-mail', { authorEmail: 'eve@example.com' }, [CUP], [], 'review.other_buyer'],
    ['the buyer’s phone written otherwise', { authorPhone: '13800001111' }, [CUP], [], [1, 11, 'CUP', 'order']],
    ['another phone', { authorPhone: '13900002222' }, [CUP], [], [1, 11, 'CUP', 'none']],
    ['a shortened name', { authorName: 'Jane D.' }, [CUP], [], [1, 11, 'CUP', 'order']],
    ['another name', { authorName: 'Bob' }, [CUP], [], [1, 11, 'CUP', 'none']],
    ['no name to speak of', { authorName: 'Anonymous' }, [CUP], [], [1, 11, 'CUP', 'order']],
    [
      'another name beside the buyer’s e-mail',
      { authorName: 'Bob', authorEmail: 'jane@example.com' },
      [CUP],
      [],
      [1, 11, 'CUP', 'order'],
    ],
  ])('%s', (_, stated, lines, taken, answer) => {
    expect(place(review(stated), [order(1, lines)], taken)).toEqual(answer)
  })

  it('waits while no such order is known', () => {
    expect(place(review(), [])).toBeNull()
  })
})

describe('a review that names no order', () => {
  const mailed = (changes: Partial<Stated> = {}): Stated =>
    review({ orderNumber: null, authorEmail: 'jane@example.com', sku: 'CUP', ...changes })

  it('belongs to the newest order of its author with the product that has not been rated', () => {
    const orders = [order(3, [PLATE]), order(2, [CUP]), order(1, [line(21, 'CUP', 'Cup')])]
    expect(place(mailed(), orders)).toEqual([2, 11, 'CUP', 'email'])
    expect(place(mailed(), orders, [11])).toEqual([1, 21, 'CUP', 'email'])
    expect(place(mailed(), orders, [11, 21])).toEqual([2, null, 'CUP', 'email'])
  })

  it('proves nothing where its author never bought the product', () => {
    expect(place(mailed({ sku: 'FORK' }), [order(1, [CUP])])).toBeNull()
    expect(place(mailed({ sku: '' }), [order(1, [CUP])])).toBeNull()
  })
})
