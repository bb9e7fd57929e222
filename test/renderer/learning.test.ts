import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import LearningPage from '../../renderer/features/learning/LearningPage.vue'
import { calibrationGap } from '../../renderer/features/learning/model/calibration-gap'
import { changeText, pText, shareBps } from '../../renderer/features/learning/topics/topic-figures'
import { readTopicsQuery } from '../../renderer/features/learning/topics/topics-query'
import type { Output } from '../../shared/contract'
import type { Job } from '../../shared/contract/desk'
import type { ModelReport } from '../../shared/contract/learning'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

// The test's DOM paints nothing; what a chart shows is checked by its table and its sentence.
vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    tooltip = { setActiveElements: () => undefined }
    setActiveElements(): void {}
    update(): void {}
    destroy(): void {}
  },
}))

const accuracy = (name: string, n: number, right: number) => ({
  name,
  n,
  right,
  accuracyBps: Math.round((right * 10_000) / n),
})
const REPORT: ModelReport = {
  trainedAt: NOW,
  reviews: 200,
  positive: 150,
  negative: 50,
  corrections: 3,
  correctionsSince: 2,
  tookMs: 840,
  weights: 16_384,
  lowBps: 3_000,
  highBps: 8_000,
  accuracy: accuracy('all', 200, 180),
  sureAccuracy: accuracy('sure', 160, 156),
  baseline: accuracy('baseline', 200, 150),
  byCategory: [accuracy('Clothes', 180, 170), accuracy('', 20, 10)],
  byLanguage: [accuracy('zh', 150, 140), accuracy('latin', 50, 40)],
  calibration: Array.from({ length: 10 }, (_, bin) => ({
    fromBps: bin * 1_000,
    n: bin === 9 ? 150 : bin === 0 ? 50 : 0,
    meanBps: bin === 9 ? 9_500 : 500,
    positiveBps: bin === 9 ? 9_300 : 900,
  })),
  topPositive: [{ text: '满意', weight: 2.5 }],
  topNegative: [{ text: '失望', weight: -3.1 }],
}
const counts = (all: number, rejected: number) => ({ all, rejected })
const aJob = (changes: Partial<Job>) => ({
  id: 'j',
  state: 'done',
  progress: { step: 'judging', done: 1, total: 1 },
  result: null,
  refusal: null,
  endedAt: NOW,
  ...changes,
})

const desk = (model: ModelReport | null) =>
  fakeBridge({
    'desk.status': () => deskStatus(),
    'learning.model': () => model,
    'reviews.counts': ({ filter }: { filter: { stars: number[] } }) =>
      filter.stars.includes(5) ? counts(31, 2) : counts(14, 1),
    'learning.train': () => ({ jobId: 'j' }),
    'learning.learnTerms': () => ({ jobId: 'j' }),
    'jobs.get': () => aJob({ result: REPORT }),
    'learning.classify': () => [
      { positiveBps: 1_250, verdict: 'negative', features: [{ text: '太差', weight: -2.25 }] },
    ],
    'learning.topics': () => TOPICS,
  })

const TOPICS: Output<'learning.topics'> = {
  comments: 400,
  before: 400,
  aspects: [
    {
      aspect: 'logistics',
      n: 90,
      positive: 30,
      negative: 55,
      nBefore: 60,
      negativeBefore: 20,
      changeBps: 15_000,
      pValue: 0.0004,
    },
    {
      aspect: 'size',
      n: 4,
      positive: 1,
      negative: 3,
      nBefore: 0,
      negativeBefore: 0,
      changeBps: null,
      pValue: null,
    },
  ],
  terms: [
    {
      term: '慢',
      aspect: 'logistics',
      learned: true,
      n: 60,
      nBefore: 20,
      negative: 50,
      pValue: 0.0001,
      direction: 'rising',
    },
    {
      term: 'soft',
      aspect: null,
      learned: false,
      n: 10,
      nBefore: 45,
      negative: 0,
      pValue: 0.002,
      direction: 'falling',
    },
  ],
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('figures in words', () => {
  it('say what cannot be known as such', () => {
    const percent = (bps: number) => `${bps / 100}%`
    expect([12_000, 8_500, 10_000, null].map((bps) => changeText(bps, percent))).toEqual(['+20%', '−15%', '±0%', '–'])
    expect([0.0004, 0.0412, null].map(pText)).toEqual(['< 0.001', '0.041', '–'])
    expect([shareBps(1, 4), shareBps(0, 0)]).toEqual([2_500, null])
    expect(calibrationGap(REPORT.calibration)).toBe(250)
    expect(calibrationGap([])).toBeNull()
  })

  it('follow the address where it makes sense', () => {
    expect(readTopicsQuery({ from: 'x', to: '2026-03-31', sku: ['a', 'b'], category: 'Tea' }, '2026-11-22')).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
      category: 'Tea',
    })
  })
})

describe('the sentiment model', () => {
  it('says before the first training how many more comments it takes', async () => {
    desk(null)
    const { wrapper } = await mountInDesk(LearningPage, { path: '/learning' })
    expect(wrapper.text()).toContain('7 more comments with one or two stars are needed: there are 13')
    expect(wrapper.text()).not.toContain('Tested on comments')
  })

  it('tells how it was tested, what its thresholds mean, and where the comments are few', async () => {
    desk(REPORT)
    const { wrapper } = await mountInDesk(LearningPage, { path: '/learning' })
    const text = wrapper.text()
    expect(text).toContain('positive with at most 30% certainty, and positive from 80%')
    expect(text).toContain('2 corrections since')
    for (const figure of ['90%', '97.5%', '80% of all comments', '75%']) expect(text).toContain(figure)
    expect(text).toContain('No category')
    expect(text).toContain('n = 20: too few to judge by')
    expect(text).toContain('Latin letters')
    expect(text).toContain('失望 −3.1')
  })

  it('trains, and tells the result against the baseline', async () => {
    const bridge = desk(REPORT)
    const { wrapper } = await mountInDesk(LearningPage, { path: '/learning' })
    await press(wrapper, 'Train again')
    expect(bridge.of('learning.train')).toEqual([{}])
    expect(wrapper.text()).toContain('Learned from 200 comments in 0.8 s: right on 90%')
    expect(wrapper.text()).toContain('against 75%')
  })

  it('says in the refusal’s own words why a training came to nothing', async () => {
    const bridge = desk(null)
    const details = { positive: 29, negative: 13, atLeast: 20 }
    bridge.answers['jobs.get'] = () => aJob({ state: 'failed', refusal: { code: 'learning.too_few', details } })
    const { wrapper } = await mountInDesk(LearningPage, { path: '/learning' })
    await press(wrapper, 'Train now')
    expect(wrapper.get('[role=alert]').text()).toContain('29 positive and 13 negative; 20 of each are needed')
  })

  it('judges a text that is typed, and tells why', async () => {
    const bridge = desk(REPORT)
    const { wrapper } = await mountInDesk(LearningPage, { path: '/learning' })
    await wrapper.get('textarea').setValue('  太差  ')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(bridge.of('learning.classify')).toEqual([{ texts: ['太差'], explain: true }])
    expect(wrapper.text()).toContain('positive with 12.5% certainty')
    expect(wrapper.text()).toContain('太差 −2.3')
    await wrapper.get('textarea').setValue('另一条')
    expect(wrapper.text()).not.toContain('12.5% certainty')
  })

  it('is not trained by who may not', async () => {
    desk(REPORT).answers['desk.status'] = () => ({ ...deskStatus(), permissions: ['desk.read'] })
    const { wrapper } = await mountInDesk(LearningPage, { path: '/learning' })
    expect(wrapper.text()).not.toContain('Train again')
    expect(wrapper.text()).toContain('Try it')
  })
})

describe('topics', () => {
  it('ask for the period and filters of the address, and lead to exactly those reviews', async () => {
    const bridge = desk(REPORT)
    const path = '/learning/topics?from=2026-10-01&to=2026-10-31&sku=TEE'
    const { wrapper } = await mountInDesk(LearningPage, { path })
    expect(bridge.of('learning.topics')).toEqual([{ from: '2026-10-01', to: '2026-10-31', sku: 'TEE' }])
    const links = wrapper.findAll('a').map((link) => decodeURIComponent(link.attributes('href') ?? ''))
    const rest = 'sku=TEE&ratedFrom=2026-10-01&ratedTo=2026-10-31'
    expect(links).toContain(`/reviews?view=all&aspect=logistics&${rest}`)
    expect(links).toContain(`/reviews?view=all&text=慢&${rest}`)
  })

  it('tell what rises and falls, how far chance goes, and what is few', async () => {
    desk(REPORT)
    const { wrapper } = await mountInDesk(LearningPage, { path: '/learning/topics' })
    const row = (name: string) =>
      wrapper
        .findAll('tr')
        .find((found) => found.text().startsWith(name))!
        .text()
    expect(row('Delivery')).toContain('+50%')
    expect(row('Delivery')).toContain('< 0.001')
    expect(row('Size')).toContain('few')
    expect(wrapper.get('[data-direction=rising]').text()).toContain('慢')
    expect(wrapper.get('[data-direction=falling]').text()).toContain('soft')
    expect(wrapper.get('[data-direction=steady]').text()).toContain('None')
  })

  it('say that there is nothing in the period, in the language of the desk', async () => {
    desk(null).answers['learning.topics'] = () => ({ comments: 0, before: 0, aspects: [], terms: [] })
    const { wrapper } = await mountInDesk(LearningPage, { path: '/learning/topics', language: 'zh-CN' })
    expect(wrapper.text()).toContain('这段时间和上一段时间都没有评论')
  })
})

async function press(wrapper: Awaited<ReturnType<typeof mountInDesk>>['wrapper'], label: string): Promise<void> {
  const button = wrapper.findAll('button').find((found) => found.text() === label)
  await button!.trigger('click')
  await flushPromises()
}
