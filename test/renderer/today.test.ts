import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TodayPage from '../../renderer/features/today/TodayPage.vue'
import { notices } from '../../renderer/ui/notices'
import { MOST_INVITATIONS } from '../../shared/contract/desk'
import type { Language } from '../../shared/refusal-sentences'
import { Refusal } from '../../shared/refusals'
import type { Alarm } from '../../shared/contract/forecast'
import { alarm } from './alarms-example'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

const calm = {
  overdue: 0,
  dueToday: 0,
  toReview: 0,
  toPay: 0,
  failed: 0,
  waitingBuyer: 0,
  reviewsWaiting: 0,
  reviewsLate: 0,
  invitationsDue: 0,
  atRisk: [],
  settledToday: [],
  changes: [],
}

describe('today', () => {
  it('links each figure to the queue it counts, and keeps currencies apart', async () => {
    const busy = {
      ...calm,
      overdue: 3,
      toPay: 2,
      atRisk: [
        { currency: 'CNY', askedMinor: 12_345, owedMinor: 0 },
        { currency: 'JPY', askedMinor: 500, owedMinor: 20 },
      ],
      changes: [{ caseId: 7, number: 'AS-7', at: NOW, actor: 'Lin', step: 'approve', after: 'to_pay' }],
    }
    fakeBridge({ 'desk.status': () => deskStatus({ orders: 10 }), 'desk.today': () => busy })
    const { wrapper } = await mountInDesk(TodayPage)
    const overdue = wrapper.findAll('a').find((link) => link.text().includes('Overdue'))
    expect(overdue?.text()).toContain('3')
    expect(overdue?.attributes('href')).toBe('/cases?view=overdue')
    expect(wrapper.findAll('tbody tr').map((row) => row.text())).toEqual(['CNYCN¥123.45CN¥0.00', 'JPY¥500¥20'])
    expect(wrapper.findAll('li').at(-1)?.text()).toContain('Lin approved AS-7')
  })

  it('says how many buyers to ask, as far as they were counted', async () => {
    const asked = async (invitationsDue: number) => {
      fakeBridge({ 'desk.status': () => deskStatus({ orders: 10 }), 'desk.today': () => ({ ...calm, invitationsDue }) })
      const { wrapper } = await mountInDesk(TodayPage)
      return wrapper.get('a[href="/collect"]').text()
    }
    expect(await asked(MOST_INVITATIONS - 1)).toMatch(/[^+]$/)
    expect(await asked(MOST_INVITATIONS)).toMatch(/999\+$/)
  })

  it('says that everything is done when nothing is due', async () => {
    fakeBridge({ 'desk.status': () => deskStatus({ orders: 10 }), 'desk.today': () => calm })
    const { wrapper } = await mountInDesk(TodayPage, { language: 'zh-CN' })
    expect(wrapper.text()).toContain('全部处理完毕')
  })

  it('offers an import while there are no orders', async () => {
    fakeBridge({ 'desk.status': () => deskStatus({ orders: 0 }), 'desk.today': () => calm })
    const { wrapper } = await mountInDesk(TodayPage)
    expect(wrapper.text()).toContain('No orders yet')
    expect(wrapper.get('a').attributes('href')).toBe('/imports')
  })

  it('says what failed and offers to try again', async () => {
    fakeBridge({
      'desk.status': () => deskStatus({ orders: 10 }),
      'desk.today': () => {
        throw new Refusal('desk.busy')
      },
    })
    const { wrapper } = await mountInDesk(TodayPage)
    expect(wrapper.get('[role="alert"]').text()).toContain('Too many operations are waiting')
  })
})

describe('what is out of the ordinary', () => {
  const damaged = { code: 'damaged', label: { 'zh-CN': '破损', 'en-US': 'damaged' } }
  async function show(alarms: Alarm[], { quiet = false, language }: { quiet?: boolean; language?: Language } = {}) {
    const kept = [...alarms]
    const quietHours = { from: '13:00', to: '15:00' }
    const bridge = fakeBridge({
      'desk.status': () => deskStatus({ orders: 10, settings: { quietHours } }),
      'desk.today': () => calm,
      'policies.list': () => [{ id: 1, document: { reasons: [damaged] } }],
      'forecast.alarms': () => ({ on: '2026-11-21', alarms: kept, quiet }),
      'forecast.dismiss': ({ key, dismissed }: { key: string; dismissed: boolean }) => {
        const at = kept.findIndex((one) => one.key === key)
        kept[at] = { ...kept[at]!, dismissedBy: dismissed ? 'Lin' : null }
        return { key, dismissedBy: kept[at].dismissedBy, at: NOW }
      },
    })
    const { wrapper } = await mountInDesk(TodayPage, language && { language })
    return { bridge, wrapper, card: wrapper.get('[data-alarms]') }
  }
  const said = (text: string) => text.replace(/\s+/g, ' ').trim()
  const links = (card: { findAll: (selector: string) => { attributes: (name: string) => string | undefined }[] }) =>
    card.findAll('li a').map((link) => link.attributes('href'))

  it('is said in a sentence that opens the rows it counts; the chart is one step away', async () => {
    const { card } = await show([alarm()])
    expect(said(card.get('li').text())).toBe('11 cases of “damaged”, Nov 15 – 21, 2026; 4.2 expected')
    expect(links(card)).toEqual([
      '/cases?view=all&measure=opened&from=2026-11-15&to=2026-11-21&reason=damaged',
      '/statistics/forecast?from=2026-05-26&to=2026-11-21&grain=week&reason=damaged#control',
    ])
    const { card: chinese } = await show([alarm()], { language: 'zh-CN' })
    expect(said(chinese.get('li').text())).toBe('2026年11月15日至11月21日 “破损”售后 11 件，预期约 4.2 件')
  })

  it.each([
    [
      { kind: 'cases', subject: '', from: '2026-11-21' },
      '11 cases opened, Nov 21, 2026; 4.2 expected',
      ['/cases?view=all&measure=opened&from=2026-11-21&to=2026-11-21', 'grain=day'],
    ],
    [
      { kind: 'product', subject: 'TEA-1', title: 'Green tea' },
      '11 cases with Green tea, Nov 15 – 21, 2026; 4.2 expected',
      ['/cases?view=all&measure=opened&from=2026-11-15&to=2026-11-21&sku=TEA-1', 'sku=TEA-1'],
    ],
    [
      { kind: 'low_stars', subject: '', outOf: 44 },
      '11 of 44 ratings with 1 or 2 stars (25%), Nov 15 – 21, 2026; 4.2 expected',
      [
        '/reviews?view=all&counted=yes&stars=1,2&ratedFrom=2026-11-15&ratedTo=2026-11-21',
        '/scores?from=2026-05-26&to=2026-11-21#low-stars',
      ],
    ],
    [
      { kind: 'late', subject: '', outOf: 22 },
      '11 of 22 closed cases were late (50%), Nov 15 – 21, 2026; 4.2 expected',
      ['/cases?view=all&measure=late&from=2026-11-15&to=2026-11-21', 'measure=late'],
    ],
  ] as const)('leads to its own rows and chart: %o', async (changes, sentence, [rows, chart]) => {
    const { card } = await show([alarm(changes)])
    expect(said(card.get('li').text())).toBe(sentence)
    expect(links(card)[0]).toBe(rows)
    expect(links(card)[1]).toContain(chart)
  })

  it('goes from the list once it was seen, and comes back on undo', async () => {
    const { bridge, card } = await show([alarm(), alarm({ key: 'other', n: 30 })])
    await card.get('li button').trigger('click')
    await flushPromises()
    expect(bridge.of('forecast.dismiss')).toMatchObject([{ key: alarm().key, dismissed: true }])
    expect(card.findAll('li').map((row) => row.text().slice(0, 2))).toEqual(['30'])
    notices.at(-1)?.undo?.()
    await flushPromises()
    expect(card.findAll('li').length).toBe(2)
  })

  it('is listed in quiet hours too, without a colour that calls, and that is said', async () => {
    const { card } = await show([alarm()], { quiet: true })
    expect(card.findAll('li').length).toBe(1)
    expect(card.text()).toContain('Quiet hours until 15:00')
    expect(card.classes().join(' ')).not.toContain('warning')
    const { card: loud } = await show([alarm()])
    expect(loud.classes().join(' ')).toContain('warning')
  })

  it('is said to be nothing where there is nothing', async () => {
    const { card } = await show([alarm({ dismissedBy: 'Mia' })])
    expect(card.text()).toContain('Up to Nov 21, 2026, nothing lies beyond its limits.')
  })
})
