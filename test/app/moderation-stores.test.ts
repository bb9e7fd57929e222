import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_RULES } from '../../electron/domain/moderation/defaults/default-rules'
import type { Input, Output } from '../../shared/contract'
import { plainText, wrote } from '../support/moderators'
import { openDesk } from '../support/open-desk'
import { DAY_MS, openReviewDesk, type ReviewDesk } from '../support/review-desk'
import { temporaryFolder } from '../support/served-desk'

type RuleInput = Input<'moderation.saveRule'>['rule']
const ruleOf = (code: string, changes: Partial<RuleInput> = {}): RuleInput => ({
  code,
  label: { 'zh-CN': '自定', 'en-US': 'Own' },
  enabled: true,
  scope: {},
  conditions: [{ kind: 'words', words: ['客服'] }],
  outcome: 'hold',
  ...changes,
})
const templateOf = (code: string, body = 'Thanks, {buyer}'): Input<'moderation.saveTemplate'>['template'] => ({
  kind: 'public_reply',
  code,
  label: { 'zh-CN': '谢谢', 'en-US': 'Thanks' },
  subject: null,
  body: { 'zh-CN': '谢谢', 'en-US': body },
})

describe('rules and templates', () => {
  let shop: ReviewDesk
  beforeAll(async () => void (shop = await openReviewDesk()))
  afterAll(() => shop.closeSound())

  it('a rule is changed, switched and removed only as it was seen last', async () => {
    const { call } = shop.desk
    const { id, version } = await call('moderation.saveRule', { rule: ruleOf('seen') })
    const changed = await call('moderation.saveRule', {
      id,
      version,
      rule: ruleOf('seen', { outcome: 'tag', tag: 'x' }),
    })
    expect(changed).toMatchObject({ id, version: 2, outcome: 'tag', changedBy: 'test', changedAt: shop.now() })
    const stale = { code: 'rule.stale', details: { currentVersion: 2 } }
    await expect(call('moderation.saveRule', { id, version, rule: ruleOf('late') })).rejects.toMatchObject(stale)
    await expect(call('moderation.switchRule', { id, version, enabled: false })).rejects.toMatchObject(stale)
    await expect(call('moderation.removeRule', { id, version })).rejects.toMatchObject(stale)
    expect((await call('moderation.switchRule', { id, version: 2, enabled: false })).version).toBe(3)
    await call('moderation.removeRule', { id, version: 3 })
    await expect(call('moderation.removeRule', { id, version: 3 })).rejects.toMatchObject({ code: 'rule.unknown' })
  })

  it('no two rules have one code, and a refused one leaves nothing', async () => {
    const { call } = shop.desk
    const before = await call('moderation.rules', {})
    const taken = { code: 'rule.duplicate_code', details: { code: 'links' } }
    await expect(call('moderation.saveRule', { rule: ruleOf('links') })).rejects.toMatchObject(taken)
    const { id, version, code } = before[0]!
    await expect(call('moderation.saveRule', { id, version, rule: ruleOf('links') })).rejects.toMatchObject(taken)
    const bad = ruleOf('bad', { conditions: [{ kind: 'pattern', pattern: '(?=x)' }] })
    await expect(call('moderation.saveRule', { rule: bad })).rejects.toMatchObject({ code: 'rule.bad_pattern' })
    expect(await call('moderation.rules', {})).toEqual(before)
    expect(code).toBe('identity_numbers')
  })

  it('a new rule is asked after the others', async () => {
    const { call } = shop.desk
    const { id, version } = await call('moderation.saveRule', { rule: ruleOf('behind') })
    expect((await call('moderation.rules', {})).at(-1)).toMatchObject({ id, code: 'behind', found: 0 })
    await call('moderation.removeRule', { id, version })
  })

  it('a template is changed only as it was seen last, and has a code of its own', async () => {
    const { call } = shop.desk
    const { id, version } = await call('moderation.saveTemplate', { template: templateOf('ours') })
    expect(await call('moderation.saveTemplate', { id, version, template: templateOf('ours', 'Hi') })).toMatchObject({
      version: 2,
      body: { 'en-US': 'Hi' },
    })
    const stale = { code: 'template.stale', details: { currentVersion: 2 } }
    await expect(call('moderation.saveTemplate', { id, version, template: templateOf('ours') })).rejects.toMatchObject(
      stale,
    )
    await expect(call('moderation.removeTemplate', { id, version })).rejects.toMatchObject(stale)
    await expect(call('moderation.saveTemplate', { template: templateOf('ours') })).rejects.toMatchObject({
      code: 'template.duplicate_code',
    })
    const unknown = templateOf('other', 'Dear {customer}')
    await expect(call('moderation.saveTemplate', { template: unknown })).rejects.toMatchObject({
      code: 'template.unknown_placeholder',
      details: { placeholder: '{customer}' },
    })
    await call('moderation.removeTemplate', { id, version: 2 })
  })
})

describe('what became of what a rule found', () => {
  let shop: ReviewDesk
  beforeEach(async () => void (shop = await openReviewDesk()))
  afterEach(() => shop.closeSound())

  const counts = async (code: string): Promise<Partial<Output<'moderation.rules'>[number]>> => {
    const rule = (await shop.desk.call('moderation.rules', {})).find((one) => one.code === code)!
    return { found: rule.found, approvedAfter: rule.approvedAfter, rejectedAfter: rule.rejectedAfter }
  }

  it('is counted once a review over thirty days, by what people decided afterwards', async () => {
    const held = []
    for (let n = 0; n < 3; n++) held.push(await wrote(shop, `${plainText()} 加微信 kefu_8812 再加微信 kefu_8813`))
    expect(await counts('messenger_accounts')).toEqual({ found: 3, approvedAfter: 0, rejectedAfter: 0 })
    shop.pass(1_000)
    await shop.move(held[0]!, 'approve')
    await shop.move(held[1]!, 'reject', { reason: 'contact_details' })
    expect(await counts('messenger_accounts')).toEqual({ found: 3, approvedAfter: 1, rejectedAfter: 1 })
    expect(await counts('links')).toEqual({ found: 0, approvedAfter: 0, rejectedAfter: 0 })
    shop.pass(30 * DAY_MS - 2_000)
    expect((await counts('messenger_accounts')).found).toBe(3)
    shop.pass(2_000)
    expect(await counts('messenger_accounts')).toEqual({ found: 0, approvedAfter: 0, rejectedAfter: 0 })
  })
})

describe('what a fresh desk brings along', () => {
  it('is there once: changed, switched off or taken away it stays so, however often the desk is opened', async () => {
    const dataDir = await temporaryFolder()
    const first = await openDesk({ dataDir })
    const rules = await first.call('moderation.rules', {})
    expect(rules.map(({ code }) => code)).toEqual(DEFAULT_RULES.map(({ code }) => code))
    const of = (code: string) => {
      const { id, version } = rules.find((rule) => rule.code === code)!
      return { id, version }
    }
    await first.call('moderation.removeRule', of('links'))
    await first.call('moderation.switchRule', { ...of('extortion'), enabled: false })
    const templates = await first.call('moderation.templates', {})
    for (const { id, version } of templates) await first.call('moderation.removeTemplate', { id, version })
    const left = await first.call('moderation.rules', {})
    await first.close()

    const second = await openDesk({ dataDir })
    expect(await second.call('moderation.rules', {})).toEqual(left)
    expect(await second.call('moderation.templates', {})).toEqual([])
    for (const { id, version } of left) await second.call('moderation.removeRule', { id, version })
    await second.close()

    const third = await openDesk({ dataDir })
    expect(await third.call('moderation.rules', {})).toEqual([])
    expect(await third.call('moderation.templates', {})).toEqual([])
    expect((await third.call('desk.verify', {})).ok).toBe(true)
    await third.close()
    await rm(dataDir, { recursive: true, force: true })
  })
})
