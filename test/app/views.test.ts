import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../electron/domain/context'
import { PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const PAGE = 'statistics/reasons'
const READER: Session = { actor: 'eve', role: 'viewer', shell: 'test' }

let desk: OpenDesk
beforeEach(async () => void (desk = await openDesk({ clock: () => PLACED_AT })))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const save = (name: string, query: Record<string, string> = { channel: 'jd' }, page = PAGE) =>
  desk.call('views.save', { page, name, query })

describe('saved views', () => {
  it('keep the filters of a page under a name, listed by name, each page its own', async () => {
    const jd = await save('京东', { channel: 'jd', from: '2026-01-01' })
    const all = await save('All', {})
    await save('elsewhere', { view: 'open' }, 'cases')
    expect(await desk.call('views.list', { page: PAGE })).toEqual([all, jd])
    expect(jd).toEqual({ id: jd.id, page: PAGE, name: '京东', query: { channel: 'jd', from: '2026-01-01' } })
    expect(await desk.call('views.list', { page: 'orders' })).toEqual([])
  })

  it('a view of the same name is replaced and keeps its id', async () => {
    const first = await save('mine', { channel: 'jd' })
    const second = await save('  mine ', { channel: 'taobao' })
    expect(second).toEqual({ ...first, query: { channel: 'taobao' } })
    expect(await desk.call('views.list', { page: PAGE })).toEqual([second])
  })

  it('every change is told to the windows, and nothing is told of a refusal', async () => {
    const told: string[] = []
    const stop = desk.app.subscribe((name) => told.push(name))
    const { id } = await save('mine')
    await desk.call('views.remove', { id })
    expect(told.filter((name) => name === 'insights.changed')).toHaveLength(2)
    await desk.ask('views.remove', { id })
    expect(told.filter((name) => name === 'insights.changed')).toHaveLength(2)
    stop()
  })

  it('one that is gone, or never was, cannot be removed', async () => {
    const { id } = await save('mine')
    expect(await desk.call('views.remove', { id })).toEqual({ id })
    expect(await desk.call('views.list', { page: PAGE })).toEqual([])
    for (const gone of [id, 999_999])
      expect(await desk.ask('views.remove', { id: gone })).toMatchObject({ ok: false, code: 'view.unknown' })
  })

  it('a page keeps a hundred; one of them can still be replaced, and other pages have room', async () => {
    for (let n = 0; n < 100; n++) await save(`view ${n}`)
    expect(await desk.ask('views.save', { page: PAGE, name: 'one more', query: {} })).toMatchObject({
      ok: false,
      code: 'view.too_many',
      details: { most: 100 },
    })
    expect(await save('view 7', { kind: 'return' })).toMatchObject({ query: { kind: 'return' } })
    expect(await save('other page', {}, 'cases')).toMatchObject({ page: 'cases' })
    const [first] = await desk.call('views.list', { page: PAGE })
    await desk.call('views.remove', { id: first!.id })
    expect(await save('one more')).toMatchObject({ name: 'one more' })
  })

  it('a name must say something, and a page is one of the desk’s own addresses', async () => {
    expect(await desk.ask('views.save', { page: PAGE, name: '   ', query: {} })).toMatchObject({ ok: false })
    expect(await desk.ask('views.save', { page: 'https://x', name: 'x', query: {} })).toMatchObject({ ok: false })
    expect(await desk.ask('views.save', { page: PAGE, name: 'x'.repeat(61), query: {} })).toMatchObject({ ok: false })
    expect(await desk.call('views.list', { page: PAGE })).toEqual([])
  })

  it('outlive the desk', async () => {
    const view = await save(`Robert'); DROP TABLE saved_views;--`, { text: '"; <b>' })
    const { dataDir } = desk
    await desk.app.close()
    const again = await openDesk({ dataDir })
    expect(await again.call('views.list', { page: PAGE })).toEqual([view])
    await again.close()
  })

  it('who may only look may use them but not change them', async () => {
    await save('mine')
    const ask = (endpoint: string, input: object) => desk.app.call(READER, endpoint, input)
    expect(await ask('views.list', { page: PAGE })).toMatchObject({ ok: true })
    expect(await ask('views.save', { page: PAGE, name: 'x', query: {} })).toMatchObject({ code: 'desk.not_permitted' })
    expect(await ask('views.remove', { id: 1 })).toMatchObject({ code: 'desk.not_permitted' })
  })
})
