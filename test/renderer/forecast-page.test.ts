import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { verdictOf } from '../../renderer/features/statistics/forecast/back-test'
import { readForecast } from '../../renderer/features/statistics/forecast/forecast-query'
import { controlSeries, forecastSeries } from '../../renderer/features/statistics/forecast/forecast-shape'
import ForecastPage from '../../renderer/features/statistics/forecast/ForecastPage.vue'
import type { Output } from '../../shared/contract'
import { Refusal } from '../../shared/refusals'
import { alarm } from './alarms-example'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, type Answers } from './mount-in-desk'

enableAutoUnmount(afterEach)
beforeEach(() => void (document.body.innerHTML = ''))

// The test's DOM paints nothing; what a chart shows is checked by its table, its sentence and its marks.
vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    tooltip = { setActiveElements: () => undefined }
    setActiveElements(): void {}
    update(): void {}
    destroy(): void {}
  },
}))

const trial = (method: 'holt_winters' | 'seasonal_naive', meanAbsoluteError: number) => ({
  ...{ method, n: 56, meanAbsoluteError, rootMeanSquareError: meanAbsoluteError * 1.3 },
  ...{ coverage80: 0.82, coverage95: 0.9643 },
})
type Forecast = Output<'forecast.series'>
const forecast = (errors: [holtWinters: number, naive: number], method: Forecast['method']): Forecast => ({
  timeZone: 'Asia/Shanghai',
  season: 7,
  past: [
    { from: '2026-11-20', to: '2026-11-20', n: 12, fitted: null },
    { from: '2026-11-21', to: '2026-11-21', n: 9, fitted: 10.25 },
  ],
  coming: [
    { from: '2026-11-22', to: '2026-11-22', mean: 10.44, low80: 7, high80: 14, low95: 5.5, high95: 16 },
    { from: '2026-11-23', to: '2026-11-23', mean: 11, low80: 7, high80: 15, low95: 5, high95: 17 },
  ],
  method,
  smoothing: method === 'holt_winters' ? { level: 0.31, trend: 0.02, season: 0.1, damping: 0.98 } : null,
  backTest: { origins: 8, horizon: 7, trials: [trial('holt_winters', errors[0]), trial('seasonal_naive', errors[1])] },
})
const control: Output<'forecast.control'> = {
  points: [
    { from: '2026-11-19', to: '2026-11-19', n: 10, expected: 9.5, lower: 3, upper: 18, out: null },
    { from: '2026-11-20', to: '2026-11-20', n: 24, expected: 9.6, lower: 3, upper: 18, out: 'above' },
  ],
}

async function show(path: string, answers: Answers = {}, language: 'en-US' | 'zh-CN' = 'en-US') {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 9 }),
    'policies.list': () => [],
    'forecast.alarms': () => ({ on: '2026-11-21', alarms: [], quiet: false }),
    'forecast.series': () => forecast([1.5, 2], 'holt_winters'),
    'forecast.control': () => control,
    ...answers,
  })
  return { bridge, ...(await mountInDesk(ForecastPage, { path, language })) }
}
const section = (wrapper: VueWrapper, title: string) =>
  wrapper.findAll('section').find((part) => part.find('h2').exists() && part.get('h2').text() === title)!

describe('the forecast in the address', () => {
  it('is of cases opened, by the day and four weeks ahead, unless said otherwise', () => {
    expect(readForecast({})).toEqual({ measure: 'opened', grain: 'day', horizon: 28, method: undefined })
    expect(readForecast({ measure: 'reviews', grain: 'week', ahead: '26', method: 'seasonal_naive' })).toEqual({
      ...{ measure: 'reviews', grain: 'week', horizon: 26, method: 'seasonal_naive' },
    })
    expect(readForecast({ measure: 'luck', grain: 'month', ahead: '1000', method: 'magic' })).toEqual(readForecast({}))
  })

  it('is what the desk is asked for, with the filters of all statistics', async () => {
    const { bridge, wrapper, router } = await show(
      '/statistics/forecast?from=2026-10-01&to=2026-11-20&kind=return&measure=granted',
    )
    const filter = { kind: 'return' }
    expect(bridge.of('forecast.series')).toEqual([{ measure: 'granted', grain: 'day', horizon: 28, filter }])
    expect(bridge.of('forecast.control')).toEqual([
      { from: '2026-10-01', to: '2026-11-20', measure: 'granted', grain: 'day', filter },
    ])
    await wrapper.get('select[aria-label=Ahead]').setValue('92')
    await flushPromises()
    await wrapper.get('select[aria-label=Method]').setValue('seasonal_naive')
    await flushPromises()
    expect(router.currentRoute.value.query).toMatchObject({ ahead: '92', method: 'seasonal_naive', kind: 'return' })
    expect(bridge.of('forecast.series').at(-1)).toMatchObject({ horizon: 92, method: 'seasonal_naive' })
  })
})

describe('the forecast', () => {
  it('tells the next point with its interval, and where the past ends', async () => {
    const { wrapper } = await show('/statistics/forecast')
    const chart = section(wrapper, 'Forecast: Cases opened')
    expect(chart.text()).toContain('Cases opened: about 21 in all up to Nov 23, 2026; Nov 22 alone about 10.4, ')
    expect(chart.text()).toContain('with 95 % between 5.5 and 16. Method: Holt–Winters.')
  })

  it('opens the rows of past points, and nothing of what is still to come', async () => {
    const { wrapper, router } = await show('/statistics/forecast?kind=return')
    await section(wrapper, 'Forecast: Cases opened').get('button[aria-label=Table]').trigger('click')
    await flushPromises()
    const rows = section(wrapper, 'Forecast: Cases opened').findAll('tbody tr')
    expect(rows.map((row) => row.findAll('button').length)).toEqual([1, 1, 0, 0])
    let way = ''
    router.beforeEach((to) => {
      way = to.fullPath
      return false
    })
    await rows[0]!.get('button').trigger('click')
    await flushPromises()
    expect(way).toBe('/cases?view=all&measure=opened&from=2026-11-20&to=2026-11-20&kind=return')
  })

  it('draws past, fit and future side by side, the bands only over the future', () => {
    const { series, bands } = forecastSeries(forecast([1, 2], 'holt_winters'), 'Cases', (name) => name)
    expect(series.map(({ key, values }) => [key, values])).toEqual([
      ['past', [12, 9, null, null]],
      ['fitted', [null, 10.25, null, null]],
      ['coming', [null, null, 10.44, 11]],
    ])
    expect(bands.map(({ key, low, high }) => [key, low, high])).toEqual([
      ['band95', [null, null, 5.5, 5], [null, null, 16, 17]],
      ['band80', [null, null, 7, 7], [null, null, 14, 15]],
    ])
  })

  it.each([
    ['en-US', 'There are only 20 days of data; a forecast needs at least 56 (eight weeks).'],
    ['zh-CN', '数据只有 20 天，预测至少需要 56 天（八周）。'],
  ] as const)('says plainly how much data there is where it is too little: %s', async (language, sentence) => {
    const tooShort = () => {
      throw new Refusal('forecast.too_short', { have: 20, need: 56 })
    }
    const { wrapper } = await show('/statistics/forecast', { 'forecast.series': tooShort }, language)
    expect(wrapper.get('[data-refused]').text()).toContain(sentence)
    expect(wrapper.find('[data-back-test]').exists()).toBe(false)
    expect(wrapper.find('#control').text()).not.toContain(sentence)
  })

  it('says in words that orders are not counted by kind', async () => {
    const refused = () => {
      throw new Refusal('forecast.not_applicable', { measure: 'orders', filter: 'kind' })
    }
    const { wrapper } = await show('/statistics/forecast?measure=orders&kind=return', { 'forecast.series': refused })
    expect(wrapper.get('[data-refused]').text()).toContain('“Orders” cannot be forecast under these filters')
  })
})

describe('the back-test', () => {
  it('prints both errors, and says that Holt–Winters won', async () => {
    const { wrapper } = await show('/statistics/forecast')
    const test = wrapper.get('[data-back-test]')
    expect(test.text()).toContain('Holt–Winters was better: its mean error was 25% smaller')
    expect(test.text()).toContain('Tried from 8 days of the past, 7 days ahead each')
    expect(test.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
      ['Holt–Winters shown above', '1.5', '1.95', '82%', '96.43%', '56'],
      ['Seasonal naive', '2', '2.6', '82%', '96.43%', '56'],
    ])
  })

  it('says just as plainly that Holt–Winters lost', async () => {
    const { wrapper } = await show('/statistics/forecast', {
      'forecast.series': () => forecast([2, 1], 'seasonal_naive'),
    })
    expect(wrapper.get('[data-back-test]').text()).toContain(
      'The seasonal naive was better: Holt–Winters lost to it, whose mean error was 50% smaller.',
    )
  })

  it('warns where the worse method was chosen by hand', async () => {
    const answers = { 'forecast.series': () => forecast([2, 1], 'holt_winters') }
    const { wrapper } = await show('/statistics/forecast?method=holt_winters', answers)
    expect(wrapper.get('[data-back-test]').text()).toContain('chosen by hand and is the one that did worse')
  })

  it('finds no winner where both erred alike, by nothing, or were not tried', () => {
    expect(verdictOf([trial('holt_winters', 2), trial('seasonal_naive', 2)])?.better).toBe('neither')
    expect(verdictOf([trial('holt_winters', 0), trial('seasonal_naive', 0)])).toEqual({ better: 'neither', lessBps: 0 })
    expect(verdictOf([trial('holt_winters', 2)])).toBeNull()
    expect(verdictOf([trial('holt_winters', 1), { ...trial('seasonal_naive', 2), n: 0 }])).toBeNull()
  })
})

describe('the control chart', () => {
  it('marks points beyond their limits and lists each with the way to its rows', async () => {
    const { series, bands } = controlSeries(control, 'Cases', (name) => name)
    expect(series[0]!.out).toEqual([null, 'above'])
    expect(bands[0]).toMatchObject({ low: [3, 3], high: [18, 18] })
    const { wrapper } = await show('/statistics/forecast?sku=TEA-1')
    expect(wrapper.get('#control').text()).toContain('1 of 2 points lies beyond its limits.')
    const [link] = wrapper.get('[data-beyond]').findAll('a')
    expect(link!.text()).toBe('Nov 20: 24, above the limit of 18 (9.6 expected)')
    expect(link!.attributes('href')).toBe('/cases?view=all&measure=opened&from=2026-11-20&to=2026-11-20&sku=TEA-1')
  })

  it('leads from orders and reviews to theirs', async () => {
    const { wrapper } = await show('/statistics/forecast?measure=orders&channel=jd')
    expect(wrapper.get('[data-beyond] a').attributes('href')).toBe(
      '/orders?placedFrom=2026-11-20&placedTo=2026-11-20&channel=jd',
    )
    const { wrapper: reviews } = await show('/statistics/forecast?measure=reviews&category=tea')
    expect(reviews.get('[data-beyond] a').attributes('href')).toBe(
      '/reviews?view=all&ratedFrom=2026-11-20&ratedTo=2026-11-20&category=tea',
    )
  })

  it('says where there is too little before to reckon limits from', async () => {
    const unknown = { points: [{ ...control.points[0]!, expected: null, lower: null, upper: null }] }
    const { wrapper } = await show('/statistics/forecast', { 'forecast.control': () => unknown })
    expect(wrapper.get('#control').text()).toContain('too little before these days')
  })
})

describe('the alarms', () => {
  it('stand with the seen ones last, and a seen one can be brought back', async () => {
    const alarms = [alarm({ key: 'a', dismissedBy: 'Mia' }), alarm({ key: 'b', n: 30 })]
    const { bridge, wrapper } = await show('/statistics/forecast', {
      'forecast.alarms': () => ({ on: '2026-11-21', alarms, quiet: false }),
      'forecast.dismiss': () => ({ key: 'a', dismissedBy: null, at: 0 }),
    })
    const rows = section(wrapper, 'Out of the ordinary').findAll('li')
    expect(rows.map((row) => row.text())).toEqual([
      expect.stringContaining('30 cases'),
      expect.stringContaining('seen by Mia'),
    ])
    await rows[1]!.get('button').trigger('click')
    await flushPromises()
    expect(bridge.of('forecast.dismiss')).toMatchObject([{ key: 'a', dismissed: false }])
  })
})
