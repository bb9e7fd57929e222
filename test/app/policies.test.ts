import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../shared/contract'
import { DAY_MS } from '../../shared/time'
import { draftOrder } from '../support/draft-order'
import { openDesk, OWNER, type OpenDesk } from '../support/open-desk'

const START = Date.UTC(2026, 10, 23, 2)
let now = START
let desk: OpenDesk
beforeEach(async () => {
  now = START
  desk = await openDesk({ clock: () => now })
})
afterEach(() => desk.close())

type Version = Output<'policies.get'>
const draftFrom = (preset: string) => desk.call('policies.draft', { preset })
const nextOf = (fromVersionId: number) => desk.call('policies.draft', { fromVersionId })
const save = (draft: Version, changes: Partial<Version['document']>) =>
  desk.call('policies.save', { id: draft.id, document: { ...draft.document, ...changes } })
const publish = (id: number, validFrom?: number) => desk.call('policies.publish', { id, validFrom })
const codeOf = async (asked: Promise<{ ok: boolean; code?: string }>) => (await asked).code ?? null

let sold = 0
async function policyOfOrder(facts: { placedAt: number; segment?: string; channel?: string }): Promise<number> {
  const order = draftOrder({ externalNumber: `P-${++sold}`, shippedAt: null, deliveredAt: null, ...facts })
  const { id } = await desk.call('orders.record', { order: { ...order, fulfilment: 'paid', paidAt: facts.placedAt } })
  return (await desk.call('orders.get', { id })).policyVersionId
}

describe('a fresh desk', () => {
  it('has a policy for everything and one for exchange and repair, in force for orders of any age', async () => {
    const versions = await desk.call('policies.list', {})
    expect(versions.map(({ id, state, validFrom, document }) => [id, state, validFrom, document.scope.kinds])).toEqual([
      [2, 'published', 0, ['exchange', 'repair']],
      [1, 'published', 0, []],
    ])
    expect(await policyOfOrder({ placedAt: Date.UTC(1999, 0, 1) })).toBe(1)
  })

  it('shows the presets and checks a document without keeping anything', async () => {
    const presets = await desk.call('policies.presets', {})
    expect(presets.map(({ code }) => code)).toEqual([
      'cn_no_reason',
      'cn_three_guarantees',
      'eu_withdrawal',
      'marketplace_clocks',
      'strategy_young',
      'strategy_premium',
    ])
    expect(await desk.call('policies.check', { document: { ...presets[0]!.document, windowDays: 3 } })).toMatchObject([
      { severity: 'warning', code: 'window_below_law', path: 'windowDays' },
    ])
    expect(await desk.call('policies.list', {})).toHaveLength(2)
  })

  it('says the working days of the calendar the shop has chosen, and whether they are official', async () => {
    const of = (year: number) => desk.call('policies.calendar', { year })
    expect(await of(2026)).toMatchObject({ code: 'cn', startMinute: 540, endMinute: 1_080, official: true })
    expect((await of(2026)).makeUpDays).toContain('2026-10-10')
    expect(await of(2027)).toMatchObject({ official: false })
    await desk.call('settings.change', { changes: { calendar: 'weekdays' } })
    expect(await of(2026)).toMatchObject({ code: 'weekdays', holidays: [], makeUpDays: [], official: true })
  })
})

describe('a draft', () => {
  it('starts a policy from a preset, or the next version of one', async () => {
    const fresh = await draftFrom('strategy_young')
    expect([fresh.policyId, fresh.version, fresh.state]).toEqual([3, 1, 'draft'])
    const next = await nextOf(1)
    expect([next.policyId, next.version, next.state, next.document.windowDays]).toEqual([1, 2, 'draft', 7])
    expect(await codeOf(desk.ask('policies.draft', { preset: 'nowhere' }))).toBe('policy.unknown')
    expect(await codeOf(desk.ask('policies.draft', { fromVersionId: 999 }))).toBe('policy.unknown')
    expect(await codeOf(desk.ask('policies.draft', {}))).toBe('policy.unknown')
  })

  it('keeps a document that is not ready, but none that is no policy', async () => {
    const draft = await nextOf(1)
    const faultWindowDays = { ...draft.document.faultWindowDays, return: 1 }
    expect((await save(draft, { faultWindowDays })).document.faultWindowDays.return).toBe(1)
    const refused = await desk.ask('policies.save', { id: draft.id, document: { ...draft.document, windowDays: 'x' } })
    expect(refused).toMatchObject({ ok: false, code: 'policy.invalid' })
    expect(refused.ok ? '' : refused.details.summary).toBe('windowDays: not_a_policy')
  })

  it('is no policy of any order, and can be thrown away', async () => {
    const draft = await nextOf(1)
    expect(await policyOfOrder({ placedAt: now })).toBe(1)
    expect(await desk.call('policies.discard', { id: draft.id })).toEqual({ id: draft.id })
    expect(await codeOf(desk.ask('policies.get', { id: draft.id }))).toBe('policy.unknown')
  })

  it('is the only thing that can be saved, thrown away or published', async () => {
    const { document } = await desk.call('policies.get', { id: 1 })
    expect(await codeOf(desk.ask('policies.save', { id: 1, document }))).toBe('policy.not_draft')
    expect(await codeOf(desk.ask('policies.discard', { id: 1 }))).toBe('policy.not_draft')
    expect(await codeOf(desk.ask('policies.publish', { id: 1 }))).toBe('policy.not_draft')
  })

  it('is an approver’s to read, not to write', async () => {
    const session = { ...OWNER, role: 'clerk' as const }
    const reply = await desk.app.call(session, 'policies.draft', { preset: 'cn_no_reason' })
    expect(reply).toMatchObject({ ok: false, code: 'desk.not_permitted' })
  })
})

describe('publishing', () => {
  it('governs orders placed from then on; those before keep theirs, and the old document stays as it was', async () => {
    const before = await desk.call('policies.get', { id: 1 })
    const oldOrder = await policyOfOrder({ placedAt: now - DAY_MS })
    const draft = await nextOf(1)
    await save(draft, { windowDays: 30 })
    const told: unknown[] = []
    desk.app.subscribe((name, payload) => name === 'policies.changed' && told.push(payload))
    const published = await publish(draft.id)
    expect(published).toMatchObject({ state: 'published', validFrom: now, validTo: null, publishedAt: now })
    expect(told).toEqual([{ ids: [draft.id] }])
    expect(await desk.call('policies.get', { id: 1 })).toEqual({ ...before, validTo: now })
    expect(oldOrder).toBe(1)
    expect(await policyOfOrder({ placedAt: now - 1 })).toBe(1)
    expect(await policyOfOrder({ placedAt: now })).toBe(draft.id)
  })

  it('may wait for a day to come, but not lie in the past', async () => {
    const draft = await nextOf(1)
    expect(await codeOf(desk.ask('policies.publish', { id: draft.id, validFrom: now - 1 }))).toBe('policy.backdated')
    await publish(draft.id, now + DAY_MS)
    expect([await policyOfOrder({ placedAt: now }), await policyOfOrder({ placedAt: now + DAY_MS })]).toEqual([
      1,
      draft.id,
    ])
  })

  it('is refused while the document has errors, and names each', async () => {
    const draft = await nextOf(1)
    await save(draft, { faultWindowDays: { refund: 1, return: 2, exchange: null, repair: null } })
    const refused = await desk.ask('policies.publish', { id: draft.id })
    expect(refused).toMatchObject({
      code: 'policy.invalid',
      details: {
        summary: 'faultWindowDays.refund: fault_window_shorter; faultWindowDays.return: fault_window_shorter',
      },
    })
  })

  it('of a version that only some orders fit is refused where it would leave the others without a policy', async () => {
    const draft = await nextOf(1)
    await save(draft, { scope: { ...draft.document.scope, segments: ['young'] } })
    const refused = await desk.ask('policies.publish', { id: draft.id, validFrom: now + DAY_MS })
    expect(refused).toMatchObject({ code: 'policy.invalid', details: { summary: 'scope: last_for_everyone' } })
    expect((await desk.call('policies.get', { id: 1 })).validTo).toBeNull()
    const wide = await draftFrom('marketplace_clocks')
    await publish(wide.id)
    expect((await publish(draft.id, now + DAY_MS)).state).toBe('published')
  })

  it('for a segment and a channel, the narrowest is kept by the order', async () => {
    const young = await draftFrom('strategy_young')
    await publish(young.id)
    const taobao = await draftFrom('strategy_young')
    await save(taobao, { scope: { ...taobao.document.scope, channels: ['taobao'] } })
    await publish(taobao.id)
    expect(await policyOfOrder({ placedAt: now, segment: 'Young' })).toBe(taobao.id)
    expect(await policyOfOrder({ placedAt: now, segment: 'young', channel: 'jd' })).toBe(young.id)
    expect(await policyOfOrder({ placedAt: now, segment: 'other' })).toBe(1)
    expect(await policyOfOrder({ placedAt: now })).toBe(1)
    expect(await policyOfOrder({ placedAt: now - 1, segment: 'young' })).toBe(1)
  })

  it('takes the place of a version that was to begin later', async () => {
    const [later, sooner] = [await nextOf(1), await nextOf(1)]
    await publish(later.id, now + 2 * DAY_MS)
    await publish(sooner.id, now + DAY_MS)
    expect(await desk.call('policies.get', { id: later.id })).toMatchObject({ state: 'retired' })
    expect(await desk.call('policies.get', { id: 1 })).toMatchObject({ validTo: now + DAY_MS })
    expect(await policyOfOrder({ placedAt: now + 3 * DAY_MS })).toBe(sooner.id)
  })
})

describe('retiring', () => {
  it('ends a version for new orders and leaves it to the old ones', async () => {
    const young = await draftFrom('strategy_young')
    await publish(young.id)
    now += DAY_MS
    expect(await desk.call('policies.retire', { id: young.id })).toMatchObject({ state: 'retired', validTo: now })
    expect(await policyOfOrder({ placedAt: now - 1, segment: 'young' })).toBe(young.id)
    expect(await policyOfOrder({ placedAt: now, segment: 'young' })).toBe(1)
    expect(await codeOf(desk.ask('policies.retire', { id: young.id }))).toBe('policy.not_published')
  })

  it('of the last policy for every order is refused, and changes nothing', async () => {
    expect(await codeOf(desk.ask('policies.retire', { id: 1 }))).toBe('policy.last_one')
    expect(await desk.call('policies.get', { id: 1 })).toMatchObject({ state: 'published', validTo: null })
    expect(await desk.call('policies.retire', { id: 2 })).toMatchObject({ state: 'retired' })
  })

  it('of a version that has not begun gives its time back to the one before it', async () => {
    const next = await nextOf(1)
    await publish(next.id, now + DAY_MS)
    await desk.call('policies.retire', { id: next.id })
    expect(await desk.call('policies.get', { id: 1 })).toMatchObject({ state: 'published', validTo: null })
    expect(await policyOfOrder({ placedAt: now + 2 * DAY_MS })).toBe(1)
  })

  it('of a draft or of what has ended is refused', async () => {
    const next = await nextOf(1)
    expect(await codeOf(desk.ask('policies.retire', { id: next.id }))).toBe('policy.not_published')
    await publish(next.id)
    expect(await codeOf(desk.ask('policies.retire', { id: 1 }))).toBe('policy.not_published')
    expect(await codeOf(desk.ask('policies.retire', { id: 99 }))).toBe('policy.unknown')
  })
})
