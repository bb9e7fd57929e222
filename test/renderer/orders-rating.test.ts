import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { photosOf, requestOf, unratedLines } from '../../renderer/features/orders/reviews/rating-draft'
import OrderReviews from '../../renderer/features/orders/reviews/OrderReviews.vue'
import StarInput from '../../renderer/ui/StarInput.vue'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'
import { exampleOrder } from './orders-example'

const DRAFT = { lineId: 1, stars: { product: 4, service: null }, body: ' fine ', photos: '', ratedAt: null }
const REVIEW = {
  id: 9,
  lineId: 1,
  stars: 2,
  excerpt: 'Too small',
  state: 'published' as const,
  defaulted: false,
  ratedAt: NOW,
}

describe('what is entered of a rating', () => {
  it('asks only for what was rated, and for nothing before the first star', () => {
    expect(requestOf(7, DRAFT)).toEqual({
      orderId: 7,
      lineId: 1,
      ratings: { product: 4 },
      comment: { body: 'fine', photos: [] },
    })
    expect(requestOf(7, { ...DRAFT, stars: { product: null } })).toBeNull()
    expect(requestOf(7, { ...DRAFT, body: ' ', ratedAt: NOW })).toEqual({
      orderId: 7,
      lineId: 1,
      ratings: { product: 4 },
      ratedAt: NOW,
    })
  })

  it('keeps photos without a word, one address to a line', () => {
    expect(photosOf(' https://a.example/1 \n\nhttps://a.example/2')).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ])
    expect(requestOf(7, { ...DRAFT, body: '', photos: 'x' })).toMatchObject({ comment: { body: null, photos: ['x'] } })
  })

  it('offers only lines nobody has rated', () => {
    expect(unratedLines(exampleOrder({ reviews: [REVIEW] })).map(({ id }) => id)).toEqual([2])
  })
})

describe('the reviews of an order', () => {
  it('show stars, text and state, lead to the review, and offer to record what is missing', async () => {
    fakeBridge({})
    const order = exampleOrder({ reviews: [REVIEW] })
    const { wrapper } = await mountInDesk(OrderReviews, { props: { order, mayRate: true } })
    expect(wrapper.text()).toContain('2 stars')
    expect(wrapper.text()).toContain('Too small')
    expect(wrapper.find('a').attributes('href')).toContain('/reviews/9')
    expect(wrapper.text()).toContain('Record a rating')
    wrapper.unmount()
  })
})

describe('stars by the keyboard', () => {
  it('are given by 1 to 5 and taken back by 0', async () => {
    fakeBridge({})
    const stars = ref<number | null>(null)
    const chosen: number[] = []
    const host = defineComponent(
      () => () =>
        h(StarInput, {
          label: 'Product',
          modelValue: stars.value,
          'onUpdate:modelValue': (value: number | null) => (stars.value = value),
          onChosen: () => chosen.push(stars.value ?? 0),
        }),
    )
    const { wrapper } = await mountInDesk(host)
    await wrapper.find('input').trigger('keydown', { key: '4' })
    await flushPromises()
    expect([stars.value, chosen]).toEqual([4, [4]])
    expect(wrapper.findAll('input')[3]!.attributes('aria-label')).toBe('4 stars: Product')
    await wrapper.find('input').trigger('keydown', { key: '9' })
    expect(stars.value).toBe(4)
    await wrapper.find('input').trigger('keydown', { key: '0' })
    expect(stars.value).toBeNull()
    wrapper.unmount()
  })
})
