import { flushPromises } from '@vue/test-utils'
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OrderPage from '../../renderer/features/orders/OrderPage.vue'
import { balanceOf } from '../../renderer/features/orders/sum-shares'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import type { OrderDetail } from '../../shared/model/order'
import type { Role } from '../../shared/permissions'
import { Refusal } from '../../shared/refusals'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'
import { exampleOrder } from './orders-example'

async function show(order: OrderDetail, role: Role = 'owner') {
  const posted = [
    { account: 'refunds.base', currency: 'CNY', amountMinor: 7_000 },
    { account: 'owed_to_buyers', currency: 'CNY', amountMinor: -7_000 },
  ]
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 1, role }),
    'orders.get': () => order,
    'ledger.entries': () => [
      { id: 1, at: order.placedAt, caseId: 3, orderId: order.id, step: 'grant', postings: posted },
    ],
  })
  return { bridge, ...(await mountInDesk(OrderPage, { path: '/orders/7' })) }
}

/** The amounts as they stand on the screen, in minor units; a dash is nothing. */
const amountsOf = (wrapper: VueWrapper | DOMWrapper<Element>, selector: string) =>
  wrapper.findAll(selector).map((cell) => Math.round(Number(cell.text().replace(/[^\d.-]/g, '') || 0) * 100))
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

describe('an order on its page', () => {
  it('adds up on the screen: each line from left to right, each column downwards, and the whole to what was paid', async () => {
    const { wrapper } = await show(exampleOrder())
    const rows = wrapper.findAll('tbody tr').filter((row) => row.find('[data-share]').exists())
    expect(rows).toHaveLength(2)
    const shown = rows.map((row) =>
      row
        .findAll('[data-share]')
        .map(
          (cell) =>
            [
              cell.attributes('data-share'),
              amountsOf(row, `[data-share="${cell.attributes('data-share')}"]`)[0] ?? 0,
            ] as const,
        ),
    )
    for (const cells of shown) {
      const of = Object.fromEntries(cells)
      const { listMinor, paidMinor, taxMinor, shippingMinor, ...reductions } = of
      expect(sum([listMinor!, ...Object.values(reductions)])).toBe(paidMinor)
      expect(taxMinor! + shippingMinor!).toBeGreaterThan(0)
    }
    for (const [share] of shown[0]!) {
      const column = shown.map((cells) => Object.fromEntries(cells)[share!]!)
      expect(amountsOf(wrapper, `[data-sum="${share}"]`)[0]).toBe(sum(column))
    }
    const figure = (key: string) => amountsOf(wrapper, `dd[data-sum="${key}"]`)[0]!
    expect(
      figure('list') + figure('stated') + figure('promotion') + figure('coupon') + figure('points') + figure('subsidy'),
    ).toBe(figure('goods'))
    expect(figure('goods') + figure('shipping') + figure('tax')).toBe(figure('total'))
    expect(figure('payments')).toBe(figure('total'))
    expect(wrapper.text()).toContain('The payments equal the order total.')
  })

  it('says by how much the payments differ from the order total, and why in words', async () => {
    const { payments, ...order } = exampleOrder({ warnings: ['payments_differ', 'a_newer_code'] })
    const { wrapper } = await show({ ...order, payments: payments.slice(0, 1) })
    expect(wrapper.text()).toContain('differ from the order total by -CN¥10.00')
    expect(wrapper.text()).toContain('refunds are limited by what was paid')
    expect(wrapper.text()).toContain('Note from the import: a_newer_code')
  })

  it('does not add a tax that the prices contain', () => {
    const included = balanceOf(exampleOrder({ taxIncluded: true }))
    expect(included.totalMinor).toBe(40_400)
    expect(balanceOf(exampleOrder()).totalMinor).toBe(41_000)
  })

  it('names the line that a promotion only spilled over to', async () => {
    const [promotion] = exampleOrder().promotions
    const shares = promotion!.shares.map((share, index) => ({ ...share, covered: index === 0 }))
    const { wrapper } = await show(exampleOrder({ promotions: [{ ...promotion!, shares }] }))
    expect(wrapper.text()).toContain('Item 2 (not covered; took what the covered lines could not)')
    expect(wrapper.text()).toContain('CN¥50.00 off at CN¥300.00')
  })

  it('notices lines that contradict their order', () => {
    const order = exampleOrder()
    expect(balanceOf(order).linesAddUp).toBe(true)
    expect(balanceOf({ ...order, shippingMinor: 1_251 }).linesAddUp).toBe(false)
    const [first, ...rest] = order.lines
    expect(balanceOf({ ...order, lines: [{ ...first!, paidMinor: first!.paidMinor + 1 }, ...rest] }).linesAddUp).toBe(
      false,
    )
  })

  it('links to its cases and to a new refund case, also with the R key', async () => {
    const { wrapper, router } = await show(exampleOrder())
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toContain('/cases/3')
    expect(links).toContain('/cases/new?orderId=7')
    expect(wrapper.text()).toContain('AS-3')
    const uninstall = installShortcuts(window)
    // Only the way is looked at; the page it leads to need not be loaded.
    let way = ''
    router.beforeEach((to) => {
      way = to.fullPath
      return false
    })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }))
    uninstall()
    await flushPromises()
    expect(way).toBe('/cases/new?orderId=7')
  })

  it('offers no refund case when nothing remains, and none to a viewer', async () => {
    const { wrapper } = await show(exampleOrder({ remainingMinor: 0 }))
    expect(wrapper.text()).toContain('Nothing remains to refund on this order')
    expect(wrapper.html()).not.toContain('/cases/new')
    const { wrapper: viewer } = await show(exampleOrder(), 'viewer')
    expect(viewer.html()).not.toContain('/cases/new')
    expect(viewer.text()).toContain('Your role does not show contact details.')
  })

  it('shows what was booked, debit and credit in words', async () => {
    const { wrapper } = await show(exampleOrder())
    expect(wrapper.text()).toContain('Refund granted')
    expect(wrapper.text()).toContain('Refunds: goods')
    expect(wrapper.text()).toContain('Owed to buyers')
  })

  it('says that an order does not exist, and asks again when told to', async () => {
    const bridge = fakeBridge({
      'desk.status': () => deskStatus(),
      'orders.get': () => {
        throw new Refusal('order.unknown')
      },
    })
    const { wrapper } = await mountInDesk(OrderPage, { path: '/orders/7' })
    expect(wrapper.get('[role=alert]').text()).toContain('This order was not found.')
    await wrapper.get('[role=alert] button').trigger('click')
    expect(bridge.of('orders.get')).toHaveLength(2)
  })
})
