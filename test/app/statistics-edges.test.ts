import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectWriter } from '../../electron/db/connect'
import { PLACED_AT } from '../support/draft-order'
import { WRONG_ROW } from '../support/wrong-rollup'
import { openDesk, OWNER, type OpenDesk } from '../support/open-desk'

let desk: OpenDesk
beforeEach(async () => void (desk = await openDesk({ clock: () => PLACED_AT })))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

describe('an empty desk', () => {
  it('answers with zeros in the shop’s own currency and no rates', async () => {
    const days = { from: '2026-03-01', to: '2026-03-02' }
    expect(await desk.call('statistics.overview', days)).toEqual({
      period: days,
      before: { from: '2026-02-27', to: '2026-02-28' },
      timeZone: 'Asia/Shanghai',
      current: [],
      previous: [],
      openNow: 0,
      overdueNow: 0,
    })
    const { points } = await desk.call('statistics.series', days)
    expect(points.map(({ from, currency, orders, opened }) => ({ from, currency, orders, opened }))).toEqual(
      ['2026-03-01', '2026-03-02'].map((from) => ({
        from,
        currency: 'CNY',
        orders: { n: 0, amountMinor: 0 },
        opened: { n: 0, amountMinor: 0 },
      })),
    )
    expect(await desk.call('statistics.reasons', days)).toEqual([])
  })

  it('a period that runs backwards, has none before it or is cut too finely is refused', async () => {
    expect(await desk.ask('statistics.overview', { from: '2026-03-02', to: '2026-03-01' })).toMatchObject({
      code: 'time.backwards',
    })
    expect(await desk.ask('statistics.overview', { from: '1900-01-01', to: '2026-03-01' })).toMatchObject({
      code: 'time.out_of_range',
    })
    expect(await desk.ask('statistics.series', { from: '2000-01-01', to: '2026-03-01' })).toMatchObject({
      code: 'statistics.too_many_points',
    })
  })
})

describe('a rebuild that is cancelled', () => {
  it('leaves everything as it was', async () => {
    const writer = await connectWriter(join(desk.dataDir, 'afterdesk.db'))
    await writer.query(WRONG_ROW)
    await writer.destroy()
    const stop = desk.app.subscribe((name, payload) => {
      if (name === 'jobs.changed') void desk.app.call(OWNER, 'jobs.cancel', payload)
    })
    await expect(desk.finish('statistics.rebuild', {})).rejects.toMatchObject({ code: 'job.cancelled' })
    stop()
    expect(await desk.call('statistics.reasons', { from: '2026-03-02', to: '2026-03-30' })).toMatchObject([
      { n: 2, amountMinor: 7 },
    ])
    expect(await desk.finish('statistics.rebuild', {})).toMatchObject({ found: 2 })
    expect(await desk.call('statistics.reasons', { from: '2026-03-02', to: '2026-03-30' })).toEqual([])
  })
})
