import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mailtoOf } from '../../electron/domain/collect/mailto'
import { filled } from '../../electron/domain/collect/write-invitation'
import type { Session } from '../../electron/domain/context'
import { sentenceOf } from '../../shared/refusal-sentences'
import type { Refusal } from '../../shared/refusals'
import { openCollectDesk, type CollectDesk } from '../support/collect-desk'

let shop: CollectDesk
beforeEach(async () => {
  shop = await openCollectDesk()
})
afterEach(() => shop.closeSound())

const invitation = (orderId: number) => ({ kind: 'invitation' as const, orderId })
const refused = (reason: string, externalNumber: string) => ({
  code: 'collect.not_due',
  details: { reason, externalNumber },
})

describe('recording that people were asked', () => {
  it('happens once when two clerks record the same order at the same moment', async () => {
    const id = await shop.buy('A')
    shop.onDay(8)
    const asked = { via: 'copy' as const, invitations: [invitation(id)] }
    const replies = await Promise.all([
      shop.desk.ask('collect.markSent', asked),
      shop.desk.ask('collect.markSent', asked),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject(refused('asked_already', 'A'))
    const { rows } = await shop.desk.call('collect.rates', { from: '2026-03-01', to: '2026-04-01' })
    expect(rows).toEqual([{ kind: 'invitation', via: 'copy', channel: 'taobao', asked: 1, answered: 0 }])
  })

  it('keeps nobody of a list in which one must not be asked, and says who and why in both languages', async () => {
    const first = await shop.buy('A')
    const second = await shop.buy('B')
    shop.onDay(8)
    await shop.openCase(second)
    const marking = shop.desk.call('collect.markSent', {
      via: 'csv',
      invitations: [invitation(first), invitation(second)],
    })
    const error = (await marking.catch((cause: unknown) => cause)) as Refusal
    expect(error).toMatchObject(refused('open_case', 'B'))
    expect(sentenceOf(error.code, error.details, 'en-US')).toBe('Order “B” must not be asked now (a case is open).')
    expect(sentenceOf(error.code, error.details, 'zh-CN')).toBe('订单“B”现在不应邀评（有未结束的售后单）。')
    expect(await shop.numbers('invitation')).toEqual(['A'])
    expect((await shop.desk.call('orders.get', { id: first })).reviewStatus).toBe('none')
  })

  it('is refused with the reason that holds', async () => {
    const early = await shop.buy('early')
    const rated = await shop.buy('rated')
    const unwanted = await shop.buy('unwanted', {}, { phone: '+86 138-0013-8000' })
    const shipped = await shop.buy('shipped', { fulfilment: 'shipped', deliveredAt: null })
    const cancelled = await shop.buy('cancelled', { fulfilment: 'cancelled' })
    shop.onDay(2)
    await expect(shop.mark('invitation', early)).rejects.toMatchObject(refused('too_early', 'early'))
    shop.onDay(8)
    await shop.rate(rated, 5)
    await shop.desk.call('collect.suppress', { contact: '138 0013 8000' })
    await expect(shop.mark('invitation', rated)).rejects.toMatchObject(refused('rated', 'rated'))
    await expect(shop.mark('invitation', unwanted)).rejects.toMatchObject(refused('suppressed', 'unwanted'))
    await expect(shop.mark('invitation', shipped)).rejects.toMatchObject(refused('not_delivered', 'shipped'))
    await expect(shop.mark('invitation', cancelled)).rejects.toMatchObject(refused('cancelled', 'cancelled'))
    await expect(shop.mark('reminder', early)).rejects.toMatchObject(refused('never_asked', 'early'))
    await expect(shop.mark('survey', early)).rejects.toMatchObject(refused('no_case', 'early'))
    await shop.settleCase(early)
    await expect(shop.mark('follow_up', early)).rejects.toMatchObject(refused('no_low_rating', 'early'))
    shop.onDay(300)
    await expect(shop.mark('invitation', early)).rejects.toMatchObject(refused('window_closed', 'early'))
  })

  it('can be taken back within the day and not after its midnight', async () => {
    const id = await shop.buy('A')
    shop.onDay(8, 0)
    await shop.mark('invitation', id)
    expect(await shop.desk.call('collect.unmark', invitation(id))).toEqual({ removed: 1 })
    expect((await shop.desk.call('orders.get', { id })).reviewStatus).toBe('none')
    expect(await shop.numbers('invitation')).toEqual(['A'])
    await shop.mark('invitation', id)
    shop.onDay(9, 0)
    await expect(shop.desk.call('collect.unmark', invitation(id))).rejects.toMatchObject({ code: 'collect.not_sent' })
  })

  it('tells every window, with the orders whose status it changed', async () => {
    const id = await shop.buy('A')
    shop.onDay(8)
    const told: [string, unknown][] = []
    const stop = shop.desk.app.subscribe((name, payload) => told.push([name, payload]))
    await shop.mark('invitation', id)
    stop()
    expect(told).toContainEqual(['orders.changed', { ids: [id] }])
    expect(told).toContainEqual(['collect.changed', {}])
  })
})

describe('whoever wants no asking', () => {
  it.each([
    ['an e-mail address in other letters', 'Li@Example.COM', { email: 'li@example.com' }],
    ['an address the order wrote in capitals', 'li@example.com', { email: 'LI@EXAMPLE.com' }],
    ['a phone number written otherwise', '(138) 0013.8000', { phone: '138 0013-8000' }],
    ['a phone number without the country', '13800138000', { phone: '+86 138 0013 8000' }],
    ['a phone number with the country', '+86 13800138000', { phone: '13800138000' }],
    ['the buyer’s own number', 'b-A', {}],
  ])('is known by %s', async (_, contact, buyer) => {
    await shop.buy('A', {}, buyer)
    await shop.buy('B', {}, { email: 'other@example.com', phone: '13900139000' })
    shop.onDay(8)
    expect((await shop.desk.call('collect.suppress', { contact, reason: '来电要求' })).added).toBe(true)
    expect(await shop.numbers('invitation')).toEqual(['B'])
    expect(await shop.desk.call('collect.counts', {})).toMatchObject({
      due: { invitation: 1 },
      leftOut: { suppressed: 1 },
    })
    const [listed] = (await shop.desk.call('collect.suppressions', {})).rows
    expect(listed).toMatchObject({ reason: '来电要求', actor: 'test' })
    expect(await shop.desk.call('collect.unsuppress', { contact: listed!.contact })).toEqual({ removed: true })
    expect(await shop.numbers('invitation')).toEqual(['A', 'B'])
  })

  it('is put on the list once and found on it by any part', async () => {
    await shop.desk.call('collect.suppress', { contact: 'Li@Example.com' })
    expect(await shop.desk.call('collect.suppress', { contact: 'li@example.COM' })).toEqual({
      contact: 'li@example.com',
      added: false,
    })
    expect((await shop.desk.call('collect.suppressions', { text: 'EXAMPLE' })).total).toBe(1)
    expect((await shop.desk.call('collect.suppressions', { text: '%' })).total).toBe(0)
    expect(await shop.desk.call('collect.unsuppress', { contact: 'nobody@example.com' })).toEqual({ removed: false })
  })

  it('shows contacts only to whoever may read them', async () => {
    const id = await shop.buy('A', {}, { email: 'li@example.com' })
    shop.onDay(8)
    const viewer: Session = { actor: 'v', role: 'viewer', shell: 'test' }
    const asked = await shop.desk.app.call(viewer, 'collect.due', { kind: 'invitation' })
    expect(asked).toMatchObject({ ok: true, value: { rows: [{ externalNumber: 'A', contact: null }] } })
    expect((await shop.due('invitation'))[0]!.contact).toBe('li@example.com')
    const written = await shop.desk.app.call(viewer, 'collect.write', { ...invitation(id), language: 'en-US' })
    expect(written).toMatchObject({ ok: true, value: { mailto: null } })
  })
})

describe('the text of an invitation', () => {
  it('names the buyer, the goods and the shop in the language asked for, and mails whole', async () => {
    const id = await shop.buy('A-1', {}, { name: '{order} 李雷', email: 'li+a&b@example.com' })
    shop.onDay(8)
    const bodies = { 'zh-CN': '{buyer}：\n{product} 好用吗？{order}', 'en-US': '{buyer}, how is {product}?' }
    const { id: templateId } = await shop.desk.call('moderation.saveTemplate', {
      template: {
        kind: 'invitation',
        code: 'mine',
        label: { 'zh-CN': '自己的', 'en-US': 'Mine' },
        subject: { 'zh-CN': '订单 {order}', 'en-US': 'Order {order}' },
        body: bodies,
      },
    })
    const written = await shop.desk.call('collect.write', { ...invitation(id), templateId, language: 'zh-CN' })
    expect(written).toMatchObject({ subject: '订单 A-1', body: '{order} 李雷：\nTee 短袖 好用吗？A-1', templateId })
    const mail = new URL(written.mailto!)
    expect(decodeURIComponent(mail.pathname)).toBe('li+a&b@example.com')
    expect(mail.searchParams.get('subject')).toBe('订单 A-1')
    expect(mail.searchParams.get('body')).toBe('{order} 李雷：\r\nTee 短袖 好用吗？A-1')
    await shop.mark('invitation', id)
    expect((await shop.desk.call('collect.write', { ...invitation(id), language: 'en-US' })).body).not.toBe('')
    shop.onDay(9)
    await expect(shop.desk.call('collect.write', { ...invitation(id), language: 'en-US' })).rejects.toMatchObject(
      refused('asked_already', 'A-1'),
    )
  })

  it('exists for every kind on a fresh desk, with nothing left unfilled', async () => {
    const id = await shop.buy('A', {}, { email: 'li@example.com' })
    shop.onDay(8)
    await shop.rate(id, 2)
    const caseId = await shop.settleCase(id)
    const invited = await shop.buy('B')
    await shop.mark('invitation', invited)
    shop.onDay(15)
    const unasked = await shop.buy('C')
    for (const language of ['zh-CN', 'en-US'] as const) {
      for (const reference of [
        { kind: 'invitation' as const, orderId: unasked },
        { kind: 'reminder' as const, orderId: invited },
        { kind: 'follow_up' as const, orderId: id, caseId },
        { kind: 'survey' as const, orderId: id, caseId },
      ]) {
        const { subject, body } = await shop.desk.call('collect.write', { ...reference, language })
        expect(`${subject} ${body}`).not.toMatch(/[{}]|undefined|null/)
      }
    }
  })

  it('fills every placeholder at once and leaves other braces alone', () => {
    expect(filled('{a} {b} {c} {', { a: '{b}', b: 'x$&' })).toBe('{b} x$& {c} {')
  })

  it('is encoded as RFC 6068 asks, whatever the text holds', () => {
    expect(mailtoOf('a@b.c', 'x & y', 'one\ntwo\r\nthree?')).toBe(
      'mailto:a@b.c?subject=x%20%26%20y&body=one%0D%0Atwo%0D%0Athree%3F',
    )
    expect(mailtoOf('a?bcc=x@b.c', null, '中')).toBe('mailto:a%3Fbcc%3Dx@b.c?body=%E4%B8%AD')
    expect(mailtoOf('a@b.c', null, '\ud800')).toBe('mailto:a@b.c?body=%EF%BF%BD')
    expect(mailtoOf('a@b.c\nBcc: x@y.z', null, '')).toBeNull()
    expect(mailtoOf('13800138000', null, '')).toBeNull()
  })
})
