import { afterEach, beforeEach, expect, it } from 'vitest'
import { openCollectDesk, type CollectDesk } from '../support/collect-desk'

let shop: CollectDesk
beforeEach(async () => {
  shop = await openCollectDesk()
})
afterEach(() => shop.closeSound())

/** CSAT and NPS of eight closed cases; null: that question was left open. */
const ANSWERS = [
  [5, 10],
  [4, 9],
  [4, 8],
  [3, 7],
  [2, 6],
  [1, 0],
  [5, null],
  [null, 9],
] as const

it('CSAT and NPS are those of the answers given in the period, and a case that was only asked is no answer', async () => {
  const cases: number[] = []
  shop.onDay(2)
  for (const index of [...ANSWERS, null].keys()) {
    const order = await shop.buy(`S-${index}`)
    shop.onDay(3)
    const caseId = await shop.settleCase(order)
    await shop.mark('survey', order, caseId)
    cases.push(caseId)
  }
  shop.onDay(4)
  for (const [index, [csat, nps]] of ANSWERS.entries()) {
    if (index === 5) shop.onDay(30)
    await shop.desk.call('collect.answerSurvey', { caseId: cases[index]!, csat, nps, comment: null })
  }
  const of = (from: string, to: string) => shop.desk.call('scores.satisfaction', { from, to })
  // All of it: 4 of 7 gave 4 or 5; of 7 three gave 9 or 10 and two 0 to 6, (3 − 2) ÷ 7 = 14.3 points.
  expect(await of('2026-03-01', '2026-12-31')).toEqual({
    ...{ closed: 9, asked: 9, answered: 8 },
    csat: { n: 7, bps: 5_714, byScore: [1, 1, 1, 2, 2] },
    nps: { n: 7, points: 14, byScore: [1, 0, 0, 0, 0, 0, 1, 1, 1, 2, 1] },
  })
  // The five of the first day: 3 of 5, and (2 − 1) ÷ 5.
  expect(await of('2026-03-09', '2026-03-09')).toMatchObject({
    ...{ closed: 0, asked: 0, answered: 5 },
    csat: { n: 5, bps: 6_000 },
    nps: { n: 5, points: 20 },
  })
  expect(await of('2026-05-01', '2026-05-31')).toMatchObject({
    answered: 0,
    csat: { n: 0, bps: null },
    nps: { n: 0, points: null },
  })
})
