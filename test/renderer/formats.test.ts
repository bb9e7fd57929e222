import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { formatBps, formatDay, formatInstant, formatMoney } from '../../renderer/ui/format'
import MoneyText from '../../renderer/ui/MoneyText.vue'
import { timeLeftOf } from '../../renderer/ui/time-left'
import TimeLeft from '../../renderer/ui/TimeLeft.vue'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

const HOUR = 3_600_000

describe('money on screen', () => {
  it('has the decimals of its currency: two, none or three', () => {
    expect(formatMoney(123_450, 'CNY', 'zh-CN')).toBe('¥1,234.50')
    expect(formatMoney(-123_450, 'CNY', 'zh-CN')).toBe('-¥1,234.50')
    expect(formatMoney(12_800, 'JPY', 'en-US')).toBe('¥12,800')
    expect(formatMoney(1_234_567, 'KWD', 'en-US')).toBe('KWD\u00a01,234.567')
  })

  it('tells currencies with the same sign apart', () => {
    expect(formatMoney(100, 'CNY', 'en-US')).toBe('CN¥1.00')
    expect(formatMoney(100, 'JPY', 'zh-CN')).toBe('JP¥100')
  })

  it('is exact up to the largest amount the desk holds', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'USD', 'en-US')).toBe('$90,071,992,547,409.91')
  })

  it('is drawn by its component', async () => {
    fakeBridge({})
    const { wrapper } = await mountInDesk({ render: () => h(MoneyText, { amountMinor: 5, currency: 'USD' }) })
    expect(wrapper.text()).toBe('$0.05')
  })
})

describe('times on screen', () => {
  it('are the shop’s, not the machine’s', () => {
    expect(formatInstant(Date.parse('2026-11-22T20:30:00Z'), 'dateTime', 'en-US', 'Asia/Shanghai')).toBe(
      'Nov 23, 2026, 04:30',
    )
    expect(formatInstant(Date.parse('2026-11-22T20:30:00Z'), 'dateTime', 'zh-CN', 'UTC')).toBe('2026年11月22日 20:30')
  })

  it('keep a calendar date as it is', () => {
    expect(formatDay('2026-03-01', 'zh-CN')).toBe('2026年3月1日')
    expect(formatDay('2026-03-01', 'en-US')).toBe('Mar 1, 2026')
  })

  it('round the time left down, so that nobody is late by a rounding', () => {
    expect(timeLeftOf(NOW + 47 * HOUR, NOW)).toEqual({ tone: 'calm', unit: 'days', amount: 1 })
    expect(timeLeftOf(NOW + 24 * HOUR - 1, NOW)).toEqual({ tone: 'soon', unit: 'hours', amount: 23 })
    expect(timeLeftOf(NOW, NOW)).toEqual({ tone: 'soon', unit: 'minutes', amount: 0 })
    expect(timeLeftOf(NOW - 1, NOW)).toEqual({ tone: 'overdue', unit: 'minutes', amount: 0 })
  })

  it('say the time left in words', async () => {
    fakeBridge({})
    const say = async (hours: number, language: 'zh-CN' | 'en-US') =>
      (await mountInDesk({ render: () => h(TimeLeft, { at: NOW + hours * HOUR }) }, { language })).wrapper.text()
    expect(await say(75, 'en-US')).toBe('3 days left')
    expect(await say(1.5, 'en-US')).toBe('1 h left')
    expect(await say(-2, 'en-US')).toBe('2 h overdue')
    expect(await say(75, 'zh-CN')).toBe('剩 3 天')
    expect(await say(-0.001, 'zh-CN')).toBe('刚刚逾期')
  })
})

it('a rate without a base is a dash', () => {
  expect(formatBps(null, 'en-US')).toBe('–')
  expect(formatBps(1_234, 'en-US')).toBe('12.34%')
})
