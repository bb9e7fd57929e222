import { describe, expect, it } from 'vitest'
import { DIMENSION_SENTENCES, MEASURE_SENTENCES, type MeasureName } from '../../shared/sentences/measure-sentences'
import { CASE_MEASURES, DIMENSIONS } from '../../shared/model/measures'

const OTHERS = [
  'orders',
  'items',
  'backlog',
  'refund_rate_order',
  'refund_rate_item',
  'refund_rate_value',
  'return_rate',
  'sla_attainment',
  'time_reply',
  'time_decision',
  'time_goods_back',
  'time_settlement',
  'repeat_rate',
  'repair_success',
  'exchange_success',
  'cost',
  'star_share',
  'dsr',
  'product_score',
  'reply_rate',
  'promise_calibration',
  'suppression',
  'low_star_share',
  'delay_stars',
  'forecast',
  'control_limits',
  'movers',
  'rule_cost',
  'topics',
] as const satisfies readonly MeasureName[]

describe('what every measure counts', () => {
  it('is said for each of them', () => {
    expect(Object.keys(MEASURE_SENTENCES)).toEqual(expect.arrayContaining([...CASE_MEASURES, ...OTHERS]))
    expect(Object.keys(DIMENSION_SENTENCES).sort()).toEqual([...DIMENSIONS].sort())
  })

  it.each(Object.entries(MEASURE_SENTENCES))(
    'of %s is whole sentences under a short name, in both languages',
    (_, { label, text }) => {
      expect(text['zh-CN']).toMatch(/^[^a-z].*。$/)
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(text['en-US']).toMatch(/^[A-Z].*\.$/)
      expect(text['en-US']).not.toMatch(/\p{Script=Han}/u)
      expect(label['zh-CN'].length).toBeLessThanOrEqual(12)
      expect(label['en-US'].length).toBeLessThanOrEqual(32)
    },
  )

  it('tells no two measures by one name', () => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const labels = Object.values(MEASURE_SENTENCES).map(({ label }) => label[language])
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  it('names the day a case counts on', () => {
    const days = {
      opened: '新开',
      approved: '审核日',
      granted: '批准日',
      settled: '到账日',
      closed: '完结日',
      late: '完结日',
    } as const
    for (const [measure, day] of Object.entries(days))
      expect(MEASURE_SENTENCES[measure as keyof typeof days].text['zh-CN']).toContain(day)
  })
})
