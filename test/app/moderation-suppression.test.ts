import { afterEach, beforeEach, expect, it } from 'vitest'
import { plainText, wrote } from '../support/moderators'
import { openReviewDesk, type ReviewDesk } from '../support/review-desk'

let shop: ReviewDesk
beforeEach(async () => void (shop = await openReviewDesk()))
afterEach(() => shop.closeSound())

const PERIOD = { from: '2026-03-01', to: '2026-03-31' }
const meter = (period = PERIOD) => shop.desk.call('moderation.suppression', period)

/** So many decided reviews of these stars, some of them rejected or hidden. */
async function decide(stars: number, approved: number, rejected: number, hidden = 0): Promise<void> {
  const steps = [
    ...Array.from({ length: approved }, () => ['approve', {}] as const),
    ...Array.from({ length: rejected }, () => ['reject', { reason: 'off_topic' }] as const),
    ...Array.from({ length: hidden }, () => ['hide', { reason: 'off_topic' }] as const),
  ]
  for (const [move, input] of steps) await shop.move(await wrote(shop, plainText(), { stars }), move, input)
}

it('says nothing of too few, and counts only what people decided in the period', async () => {
  await wrote(shop, plainText(), { stars: 1 })
  await decide(1, 0, 3)
  await decide(5, 3, 0)
  expect(await meter()).toEqual({
    byStars: [
      { stars: 1, decided: 3, suppressed: 3, lowBps: 4385, highBps: 10_000 },
      ...[2, 3, 4].map((stars) => ({ stars, decided: 0, suppressed: 0, lowBps: null, highBps: null })),
      { stars: 5, decided: 3, suppressed: 0, lowBps: 0, highBps: 5615 },
    ],
    low: { decided: 3, suppressed: 3 },
    high: { decided: 3, suppressed: 0 },
    pValue: null,
    warning: false,
  })
  expect((await meter({ from: '2026-04-01', to: '2026-04-30' })).low).toEqual({ decided: 0, suppressed: 0 })
  await expect(meter({ from: '2026-04-02', to: '2026-04-01' })).rejects.toMatchObject({ code: 'time.backwards' })
})

it('warns when low stars are rejected or hidden significantly more often, and not when they are not', async () => {
  await decide(1, 3, 3, 1)
  await decide(2, 2, 1)
  await decide(5, 7, 3)
  const even = await meter()
  // 5 of 10 against 3 of 10: (C(10,5)·C(10,3) + C(10,6)·C(10,2) + C(10,7)·C(10,1) + C(10,8)) ÷ C(20,8).
  expect(even.pValue).toBeCloseTo((252 * 120 + 210 * 45 + 120 * 10 + 45) / 125_970, 9)
  expect(even.warning).toBe(false)
  await decide(4, 10, 0)
  await decide(2, 0, 4)
  const uneven = await meter()
  expect([uneven.low, uneven.high]).toEqual([
    { decided: 14, suppressed: 9 },
    { decided: 20, suppressed: 3 },
  ])
  expect(uneven.pValue).toBeLessThan(0.05)
  expect(uneven.warning).toBe(true)
})
