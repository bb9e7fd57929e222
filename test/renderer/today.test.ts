import { describe, expect, it } from 'vitest'
import TodayPage from '../../renderer/features/today/TodayPage.vue'
import { MOST_INVITATIONS } from '../../shared/contract/desk'
import { Refusal } from '../../shared/refusals'
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
