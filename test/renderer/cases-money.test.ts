import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { enableAutoUnmount } from '@vue/test-utils'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '../../renderer/app/i18n'
import { bearersOf, explainRows } from '../../renderer/features/cases/money/explain-rows'
import MoneyRows from '../../renderer/features/cases/money/MoneyRows.vue'
import RefusalNotice from '../../renderer/features/cases/money/RefusalNotice.vue'
import { CASE_STATUSES, CASE_VIEWS } from '../../shared/model/case'
import { Fault } from '../../shared/model/policy'
import { Finding, MONEY_ROW_KINDS, type MoneyRow } from '../../shared/model/quote'
import { Refusal } from '../../shared/refusals'
import { EXAMPLE_POLICY, EXAMPLE_ROWS } from './cases-example'
import { fakeBridge, mountInDesk } from './mount-in-desk'

enableAutoUnmount(afterEach)

/** The amounts of the nth column as they stand on the screen, in minor units. */
function column(cells: readonly string[]): number[] {
  return cells.map((text) => Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100))
}

async function showRows(rows: readonly MoneyRow[], language: 'zh-CN' | 'en-US' = 'en-US') {
  fakeBridge({ 'policies.list': () => [EXAMPLE_POLICY] })
  const titleOf = (id: number) => (id === 2 ? '耳机' : undefined)
  return mountInDesk(MoneyRows, { props: { rows, currency: 'CNY', titleOf }, language })
}

describe('“explain this cent”', () => {
  it('adds up on the screen: every row to the sum beside it, and the last sum to the total', async () => {
    const { wrapper } = await showRows(EXAMPLE_ROWS)
    const lines = wrapper.findAll('tbody tr').map((line) => line.findAll('td').map((cell) => cell.text()))
    const amounts = column(lines.map(([amount]) => amount ?? ''))
    const running = column(lines.map(([, sum]) => sum ?? ''))
    expect(amounts).toEqual([24_000, -5_000, 500, -500])
    let sum = 0
    expect(running).toEqual(amounts.map((amount) => (sum += amount)))
    expect(column([wrapper.get('[data-total]').text()])).toEqual([19_000])
  })

  it('says of each row its sentence, its rule, its source and the figures that went in', async () => {
    const { wrapper } = await showRows(EXAMPLE_ROWS)
    const [, broken] = wrapper.findAll('tbody button')
    expect(wrapper.text()).not.toContain('promotion.broken')
    await broken?.trigger('click')
    expect(broken?.attributes('aria-expanded')).toBe('true')
    for (const said of [
      'below the threshold of CN¥300.00',
      'promotion.broken',
      'Promotion terms',
      'CN¥16.67',
      'Seller',
    ]) {
      expect(wrapper.text()).toContain(said)
    }
  })

  it('says it in Chinese as well', async () => {
    const { wrapper } = await showRows(EXAMPLE_ROWS, 'zh-CN')
    for (const button of wrapper.findAll('tbody button')) await button.trigger('click')
    for (const said of ['未达到门槛 ¥300.00', '退还全部剩余运费', '只剩 ¥190.00 未退'])
      expect(wrapper.text()).toContain(said)
    expect(wrapper.text()).not.toMatch(/[a-z]+Minor/)
  })

  it('shows the rows in order, each with the sum so far, whatever they are', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 30 })
    fc.assert(
      fc.property(amounts, fc.infiniteStream(fc.constantFrom(...Fault.options)), (list, bearers) => {
        const rows = list.map((amountMinor) => ({ ...EXAMPLE_ROWS[0]!, amountMinor, bearer: bearers.next().value }))
        const total = list.reduce((sum, amount) => sum + amount, 0)
        expect(explainRows(rows).at(-1)?.runningMinor ?? 0).toBe(total)
        expect(bearersOf(rows).reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(total)
      }),
    )
  })
})

describe('every code of the domain', () => {
  const quoting = join(import.meta.dirname, '../../electron/domain/cases/quote')
  const source = readdirSync(quoting)
    .map((file) => readFileSync(join(quoting, file), 'utf8'))
    .join('\n')
  const codes = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map(([, code]) => code))]
  /** Rules of money rows stand beside `rule:` or go to a row by name; those of findings stand beside their code. */
  const rules = codes(
    /'((?:line|tax|promotion|fee|grade|depreciation|freight|goods|exchange|repair|shortfall|shipping|cap)\.[a-z_]+)'/g,
  )
  const remedies = codes(/remedy: '([a-z_]+)'/g)

  it.each(['zh-CN', 'en-US'] as const)('has its words in %s', (language) => {
    expect(rules.length).toBeGreaterThan(8)
    expect(remedies.length).toBeGreaterThan(4)
    const keys = [
      ...rules.map((rule) => `case-money.explain.rules.${rule}`),
      ...remedies.map((remedy) => `case-money.findings.remedies.${remedy}`),
      ...MONEY_ROW_KINDS.flatMap((kind) => [
        `case-money.explain.kinds.${kind}`,
        `case-money.explain.sentences.${kind}`,
      ]),
      ...Finding.shape.code.options.map((code) => `case-money.findings.codes.${code}`),
      ...CASE_VIEWS.map((view) => `cases.views.${view}`),
      ...CASE_STATUSES.map((status) => `cases.status.${status}`),
    ]
    expect(keys.filter((key) => !i18n.global.te(key, language))).toEqual([])
  })
})

describe('a refusal', () => {
  it('names the rule, its source and what would make it acceptable', async () => {
    fakeBridge({ 'policies.list': () => [EXAMPLE_POLICY] })
    const error = new Refusal('case.ineligible', {
      finding: 'window_closed',
      rule: 'window.no_reason',
      citation: 'Law, art. 25',
      remedy: 'choose_seller_fault_reason',
      facts: { deliveredOn: '2026-11-01', lastOn: '2026-11-08', windowDays: 7 },
    })
    const { wrapper } = await mountInDesk(RefusalNotice, { props: { error, currency: 'CNY' } })
    for (const said of ['ended on Nov 8, 2026', 'window.no_reason', 'Law, art. 25', 'the seller’s fault']) {
      expect(wrapper.text()).toContain(said)
    }
  })

  it('writes out amounts and codes', async () => {
    fakeBridge({ 'policies.list': () => [EXAMPLE_POLICY] })
    const shown = async (error: Refusal) =>
      (await mountInDesk(RefusalNotice, { props: { error, currency: 'CNY' } })).wrapper.text()
    expect(await shown(new Refusal('case.over_paid', { position: 1, remainingMinor: 700, askedMinor: 900 }))).toBe(
      'At most CN¥7.00 remains to refund; CN¥9.00 was asked for.',
    )
    expect(await shown(new Refusal('case.wrong_state', { state: 'to_pay', move: 'approve' }))).toBe(
      'A case that is “To pay” cannot take the step “Approve”.',
    )
  })
})
