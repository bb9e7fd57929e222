import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ModelReport } from '../../shared/contract/learning'
import { openDesk, type OpenDesk } from '../support/open-desk'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
  await desk.finish('sample.load', { orders: 2_000, seed: 1 })
}, 120_000)
afterAll(() => desk.close())

it('before the first training there is no model to judge by, also where a sample says too little', async () => {
  const small = await openDesk()
  await small.finish('sample.load', { orders: 20, seed: 1 })
  expect(await small.call('learning.model', {})).toBeNull()
  expect(await small.ask('learning.classify', { texts: ['好'] })).toMatchObject({
    ok: false,
    code: 'learning.no_model',
  })
  await small.close()
})

it('a sample shop comes with a model that learned from its own comments', async () => {
  const model = (await desk.call('learning.model', {}))!
  expect(model.accuracy.accuracyBps).toBeGreaterThan(model.baseline.accuracyBps)
  const verdicts = (verdict: 'positive' | 'negative') =>
    desk.call('reviews.counts', { filter: { verdict, commented: true } })
  expect([(await verdicts('positive')).all > 100, (await verdicts('negative')).all > 20]).toEqual([true, true])
})

it('too few comments are refused with how many there are', async () => {
  await expect(desk.finish('learning.train', { category: 'no such' })).rejects.toMatchObject({
    code: 'learning.too_few',
    details: { positive: 0, negative: 0, atLeast: 20 },
  })
})

it('the sample shop fills the queues', async () => {
  const counts = await desk.call('reviews.counts', {})
  for (const queue of ['new', 'held', 'reported', 'changed'] as const) expect(counts[queue]).toBeGreaterThan(0)
})

it('a training beats the baseline, is kept as the model in use, and judges every comment', async () => {
  const report = (await desk.finish('learning.train', {})) as ModelReport
  expect(report.accuracy.accuracyBps).toBeGreaterThan(report.baseline.accuracyBps)
  expect(await desk.call('learning.model', {})).toEqual(report)
  const [good, bad] = await desk.call('learning.classify', {
    texts: ['质量不错，物流很快', '太差了，客服不理人'],
    explain: true,
  })
  expect([good!.verdict, bad!.verdict]).toEqual(['positive', 'negative'])
  expect(bad!.features.length).toBeGreaterThan(1)
})

it('corrections are counted until the next training', async () => {
  const { rows } = await desk.call('reviews.list', { view: 'published' })
  const commented = rows.find(({ excerpt }) => excerpt !== null)!
  expect(await desk.call('learning.correct', { reviewId: commented.id, positive: false })).toEqual({ corrections: 1 })
  expect((await desk.call('learning.model', {}))!.correctionsSince).toBe(1)
  expect(await desk.call('learning.correct', { reviewId: commented.id, positive: null })).toEqual({ corrections: 0 })
})

it('aspects are found and told against the period before', async () => {
  await desk.finish('learning.learnTerms', {})
  const topics = await desk.call('learning.topics', { from: '2020-01-01', to: '2099-12-31' })
  expect(topics.comments).toBeGreaterThan(200)
  expect(topics.aspects.find(({ aspect }) => aspect === 'logistics')!.n).toBeGreaterThan(20)
  expect((await desk.call('desk.verify', {})).ok).toBe(true)
})
