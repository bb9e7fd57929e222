import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sitDown, type Clerk } from './clerk'
import { EN } from './pages/words'

let clerk: Clerk
beforeAll(async () => {
  clerk = await sitDown({ orders: 3 })
})
afterAll(() => clerk.leave())

const { parcel, collect, diagnosis } = EN.forms
const way = (number: string) => ({ [parcel.carrier]: 'SF', [parcel.tracking]: number })

describe('a return', () => {
  it('of two units waits for the goods once it is approved', async () => {
    const { openCase, aCase } = clerk
    await openCase.begin(1, 'return')
    await openCase.choose('Quality defect', { 'Blue shirt 蓝色衬衫 1': 2 })
    await openCase.quote.getByText('CN¥240.00').first().waitFor()
    await openCase.submit()
    await aCase.approve('CN¥240.00')
    await aCase.status('awaiting_return').waitFor()
  })

  it('pays for what the inspector found: one unit as it should be, one missing', async () => {
    const { aCase } = clerk
    await aCase.take('recordShipment', EN.moves.names.recordShipment, way('SF-1'))
    await aCase.takeAsIs('receive')
    await aCase.inspect('s', 'ArrowUp', 'a', 'ArrowDown', '2')
    await aCase.take('grant', EN.moves.confirm.grant.replace('{amount}', 'CN¥120.00'))
    await aCase.takeAsIs('putAway')
    await aCase.send('CN¥120.00')
    await aCase.recordSettlement('CN¥120.00', 'ALI-R-1')
    await aCase.status('settled').waitFor()
    expect((await aCase.explain()).join('\n')).toContain('Not in the parcel')
  })
})

describe('an exchange for something dearer', () => {
  it('says while it is filled in what the buyer pays', async () => {
    const { openCase, aCase } = clerk
    await openCase.begin(2, 'exchange')
    await openCase.choose('Quality defect', { 'Blue shirt 蓝色衬衫 2': 1 })
    await openCase.price('150')
    await openCase.quote.getByText('CN¥30.00').first().waitFor()
    await openCase.submit()
    await aCase.take('approve', EN.moves.confirm.approveDue.replace('{amount}', 'CN¥30.00'))
  })

  it('leaves once the buyer has paid and the other goods are back', async () => {
    const { aCase } = clerk
    await aCase.take('collect', EN.moves.confirm.collect.replace('{amount}', 'CN¥30.00'), {
      [collect.method]: 'alipay',
      [collect.reference]: 'ALI-X-1',
    })
    await aCase.takeAsIs('receive')
    await aCase.inspect('a')
    await aCase.takeAsIs('putAway')
    await aCase.take('shipOut', EN.moves.names.shipOut, way('SF-2'))
    await aCase.takeAsIs('confirmDelivery')
    await aCase.status('completed').waitFor()
  })
})

describe('a repair under warranty', () => {
  it('goes from the bench back to the buyer without a charge', async () => {
    const { openCase, aCase } = clerk
    await openCase.begin(3, 'repair')
    await openCase.choose('Quality defect', { 'Blue shirt 蓝色衬衫 3': 1 })
    await openCase.submit()
    await aCase.take('approve', EN.moves.confirm.approveRepair)
    await aCase.takeAsIs('receive')
    await aCase.take('diagnose', EN.moves.names.diagnose, {
      [diagnosis.fault]: 'A seam is open.',
      [diagnosis.labour]: '20',
      [diagnosis.days]: '2',
    })
    await aCase.step('startRepair').click()
    await aCase.takeAsIs('finishRepair')
    await aCase.take('shipOut', EN.moves.names.shipOut, way('SF-3'))
    await aCase.takeAsIs('confirmDelivery')
    await aCase.status('completed').waitFor()
  })

  it('and nothing on the way was out of order', () => {
    expect(clerk.trouble()).toEqual([])
  })
})
