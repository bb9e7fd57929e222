import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import { bringBack, orderOfOne, restockAll, stepper, type TakeStep } from '../support/case-steps'
import { PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

let desk: OpenDesk
let step: TakeStep
const NOW = PLACED_AT + 5 * 86_400_000

beforeEach(async () => {
  desk = await openDesk({ clock: () => NOW })
  step = stepper(desk)
})
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})
const count = (sku: string, onHand: number, title = '耳机') =>
  desk.call('stock.set', { sku, title, currency: 'CNY', unitPriceMinor: 12_900, onHand })

/** A return of 100.00 is approved, looked at and granted. */
async function comeBack(opened: CaseDetail): Promise<CaseDetail> {
  const inspected = await bringBack(step, await step(opened, 'cases.approve', { expectedTotalMinor: 10_000 }))
  return step(inspected, 'cases.grant', { expectedTotalMinor: 10_000 })
}

it('a counted SKU is listed with its price, and found by a part of its code or its title', async () => {
  const set = await count('BUDS-PRO', 7)
  await count('CABLE-1', 2, 'USB-C 数据线')
  expect(set).toEqual({
    sku: 'BUDS-PRO',
    title: '耳机',
    currency: 'CNY',
    unitPriceMinor: 12_900,
    onHand: 7,
    reserved: 0,
    scrapped: 0,
  })
  const found = async (text?: string) => {
    const page = await desk.call('stock.list', text === undefined ? {} : { text })
    return [page.total, ...page.rows.map(({ sku }) => sku)]
  }
  expect(await found()).toEqual([2, 'BUDS-PRO', 'CABLE-1'])
  expect(await found('buds')).toEqual([1, 'BUDS-PRO'])
  expect(await found('数据')).toEqual([1, 'CABLE-1'])
  expect(await found('100%')).toEqual([0])
})

it('counting again takes the place of the count, and keeps what is reserved', async () => {
  await count('NEW-1', 5)
  const { orderId, lineId } = await orderOfOne(desk, 'S-1')
  const opened = await desk.call('cases.open', {
    orderId,
    kind: 'exchange',
    reason: 'quality_defect',
    lines: [{ lineId, quantity: 1 }],
    replacements: [{ lineId, sku: 'NEW-1', title: '新款', quantity: 1, unitPriceMinor: 10_000 }],
  })
  await step(opened, 'cases.approve', { expectedTotalMinor: 0 })
  expect(await count('NEW-1', 2)).toMatchObject({ onHand: 2, reserved: 1 })
})

it('the first count finds what open exchanges hold already', async () => {
  const { orderId, lineId } = await orderOfOne(desk, 'S-2', { quantity: 3 })
  const opened = await desk.call('cases.open', {
    orderId,
    kind: 'exchange',
    reason: 'quality_defect',
    lines: [{ lineId, quantity: 2 }],
    replacements: [{ lineId, sku: 'NEW-1', title: '新款', quantity: 2, unitPriceMinor: 10_000 }],
  })
  const approved = await step(opened, 'cases.approve', { expectedTotalMinor: 0 })
  expect(await count('NEW-1', 5)).toMatchObject({ onHand: 5, reserved: 2 })
  await step(approved, 'cases.withdraw')
  expect((await desk.call('stock.list', {})).rows).toMatchObject([{ onHand: 5, reserved: 0 }])
})

it('what comes back and is restocked is for sale again; what is scrapped is counted as scrap', async () => {
  await count('OLD-1', 10)
  for (const [number, disposition] of [['S-3', 'restocked'] as const, ['S-4', 'scrapped'] as const]) {
    const { orderId, lineId } = await orderOfOne(desk, number)
    const opened = await desk.call('cases.open', {
      orderId,
      kind: 'return',
      reason: 'quality_defect',
      lines: [{ lineId, quantity: 1 }],
    })
    const inspected = await comeBack(opened)
    if (disposition === 'restocked') await restockAll(step, inspected)
    else await step(inspected, 'cases.putAway', { units: [{ id: inspected.goodsUnits[0]!.id, disposition }] })
  }
  expect((await desk.call('stock.list', {})).rows).toMatchObject([{ sku: 'OLD-1', onHand: 11, scrapped: 1 }])
})

it('goods that nobody counts stay uncounted when they come back', async () => {
  const { orderId, lineId } = await orderOfOne(desk, 'S-5')
  const opened = await desk.call('cases.open', {
    orderId,
    kind: 'return',
    reason: 'quality_defect',
    lines: [{ lineId, quantity: 1 }],
  })
  await restockAll(step, await comeBack(opened))
  expect((await desk.call('stock.list', {})).total).toBe(0)
})
