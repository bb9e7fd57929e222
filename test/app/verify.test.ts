import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectWriter } from '../../electron/db/connect'
import { CHECKS } from '../../electron/domain/desk/verify'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { pngOf } from '../support/pictures'
import { uploadBytes } from '../support/upload-bytes'

const DAY_MS = 86_400_000
let desk: OpenDesk

/** One order paid in two ways, with one case settled and one owed. */
beforeEach(async () => {
  desk = await openDesk({ clock: () => PLACED_AT + 4 * DAY_MS })
  const { id } = await desk.call('orders.record', {
    order: draftOrder({
      externalNumber: 'V-1',
      couponMinor: 90,
      pointsMinor: 30,
      shippingMinor: 800,
      taxMinor: 100,
      lines: ['A', 'B', 'C'].map((sku, index) => ({
        sku,
        title: `商品 ${sku}`,
        category: null,
        quantity: 2,
        listPriceMinor: 5_000 + index,
        statedDiscountMinor: 0,
      })),
      promotions: [
        {
          title: '满减',
          thresholdMinor: 20_000,
          amountOffMinor: 100,
          covers: [
            { line: 0, statedMinor: null },
            { line: 1, statedMinor: null },
          ],
        },
      ],
      payments: [
        { method: 'alipay', amountMinor: 20_000, paidAt: null },
        { method: 'card', amountMinor: 10_686, paidAt: null },
      ],
    }),
  })
  const { lines } = await desk.call('orders.get', { id })
  const comment = { body: '质量不错，有事打电话 13812345678 找我' }
  const rated = await desk.call('reviews.rate', { orderId: id, lineId: lines[0]!.id, ratings: { product: 4 }, comment })
  await desk.call('reviews.followUp', { id: rated.id, version: rated.version, body: '用了一个月还是很好' })
  const settled = await approve(await openFor(id, lines[0]!.id))
  const sent = await desk.call('cases.send', settled)
  await desk.call('cases.recordSettlement', { id: sent.id, version: sent.version, reference: 'R-1' })
  await approve(await openFor(id, lines[1]!.id))
  const open = await openFor(id, lines[2]!.id)
  await desk.call('stock.set', { sku: 'A', title: '商品 A', onHand: 5 })
  const uploadId = await uploadBytes(desk, 'a.png', pngOf({ width: 2, height: 2 }))
  await desk.call('evidence.attach', { id: open.id, uploadId, purpose: 'photo' })
})
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const openFor = (orderId: number, lineId: number) =>
  desk.call('cases.open', { orderId, reason: 'damaged', lines: [{ lineId, quantity: 1 }] })

async function approve({ id, version, totalMinor }: { id: number; version: number; totalMinor: number }) {
  const granted = await desk.call('cases.approve', { id, version, expectedTotalMinor: totalMinor })
  return { id, version: granted.version }
}

/** Spoils the file behind the desk’s back, with everything off that would prevent it. */
async function spoil(...statements: string[]): Promise<void> {
  const writer = await connectWriter(join(desk.dataDir, 'afterdesk.db'))
  for (const pragma of ['ignore_check_constraints = ON', 'foreign_keys = OFF']) await writer.query(`PRAGMA ${pragma}`)
  for (const statement of statements) await writer.query(statement)
  await writer.destroy()
}

async function failing(): Promise<string[]> {
  const { ok, findings } = await desk.call('desk.verify', {})
  const failed = findings.filter(({ passed }) => !passed)
  expect(ok).toBe(failed.length === 0)
  for (const { problems } of failed) expect(problems.length).toBeGreaterThan(0)
  return failed.map(({ check }) => check).sort()
}

const unguard = (table: string) => [`DROP TRIGGER ${table}_no_update`, `DROP TRIGGER ${table}_no_delete`]

describe('an examination', () => {
  it('of a sound desk passes every check and looks at something in each', async () => {
    const { ok, findings } = await desk.call('desk.verify', {})
    expect(findings.filter(({ passed }) => !passed)).toEqual([])
    expect(ok).toBe(true)
    expect(findings.map(({ check }) => check)).toEqual(CHECKS.map(({ name }) => name))
    expect(findings.filter(({ examined }) => examined === 0)).toEqual([])
  })

  it.each([
    ['a payment that is gone', ['DELETE FROM payments WHERE position = 1'], ['foreign_keys', 'order_payments']],
    ['a guard that was removed', ['DROP TRIGGER audit_log_no_update'], ['append_only']],
    [
      'a guard that lets through',
      [
        'DROP TRIGGER audit_log_no_update',
        'CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT 1; END',
      ],
      ['append_only'],
    ],
    ['stars that are not those given', ['UPDATE reviews SET stars = 1'], ['review_stars', 'statistics']],
    ['a finding beyond its text', [`UPDATE review_findings SET spans = '[{"start":900,"end":905}]'`], ['review_spans']],
    ['an order missing from the search index', ['DELETE FROM order_search WHERE rowid = 1'], ['search_index']],
    ['a coupon that is not its shares', ['UPDATE orders SET coupon_minor = coupon_minor + 1'], ['order_lines']],
    [
      'shipping that is not its shares',
      ['UPDATE order_lines SET shipping_minor = shipping_minor + 1 WHERE position = 1'],
      ['order_lines'],
    ],
    [
      'a promotion that is not its shares',
      ['UPDATE promotion_shares SET share_minor = share_minor + 1 WHERE line_id = 1'],
      ['promotion_shares'],
    ],
    [
      'a payment of another amount',
      ['UPDATE payments SET amount_minor = amount_minor + 1 WHERE position = 1'],
      ['order_payments'],
    ],
    [
      'an order that gave back more than it granted',
      ['UPDATE orders SET refunded_minor = granted_minor + 1'],
      ['order_grants', 'order_payments', 'refund_limits'],
    ],
    [
      'a case whose total was changed',
      ['UPDATE cases SET total_minor = total_minor + 1 WHERE id = 2'],
      ['ledger_cases', 'money_rows', 'order_grants', 'payment_grants', 'statistics'],
    ],
    [
      'a case that was quietly declined',
      [`UPDATE cases SET decision = 'declined', money = 'nothing_owed', granted_at = NULL WHERE id = 2`],
      ['ledger_cases', 'order_grants', 'payment_grants', 'statistics'],
    ],
    [
      'a grant that nobody approved',
      [`UPDATE cases SET decision = 'in_review' WHERE id = 2`],
      ['case_states', 'statistics'],
    ],
    [
      'more units given back than were bought',
      [
        ...unguard('money_rows'),
        `UPDATE money_rows SET inputs = json_set(inputs, '$.toUnit', 3) WHERE case_id = 1 AND kind = 'base'`,
      ],
      ['append_only', 'order_grants', 'returned_units', 'statistics'],
    ],
    [
      'a case that asks for more units than were bought',
      ['UPDATE case_lines SET quantity = 3 WHERE case_id = 1'],
      ['case_states'],
    ],
    [
      'a base row above its line',
      [...unguard('money_rows'), `UPDATE money_rows SET amount_minor = 99999 WHERE case_id = 1 AND kind = 'base'`],
      ['append_only', 'money_rows', 'statistics'],
    ],
    [
      'a posting that unbalances its entry',
      [
        ...unguard('ledger_postings'),
        `UPDATE ledger_postings SET amount_minor = amount_minor - 1 WHERE entry_id = 1 AND account = 'owed_to_buyers'`,
      ],
      ['append_only', 'ledger_balance', 'ledger_cases'],
    ],
    [
      'an entry without postings',
      [`INSERT INTO ledger_entries (at, order_id, step) VALUES (1, 1, 'grant')`],
      ['ledger_balance'],
    ],
    ['reserved stock that no exchange holds', ['UPDATE stock SET reserved = 1'], ['stock_reserved']],
    [
      'a rollup that is one too high',
      [`UPDATE daily_cases SET settled_n = settled_n + 1 WHERE settled_n > 0`],
      ['statistics'],
    ],
  ])('finds %s', async (_, statements, checks) => {
    await spoil(...statements)
    expect(await failing()).toEqual(checks)
  })

  it('finds an index that no longer says what its table says', async () => {
    await spoil(
      'PRAGMA writable_schema = ON',
      `UPDATE sqlite_schema SET sql = replace(sql, '(paid_minor', '(granted_minor') WHERE name = 'orders_by_paid_amount'`,
      'PRAGMA schema_version = 1000',
    )
    expect(await failing()).toEqual(['integrity'])
  })
})

it('a desk that was examined is found as sound again after more orders were recorded', async () => {
  for (let round = 0; round < 4; round++) {
    for (let number = 0; number < 20; number++)
      await desk.call('orders.record', { order: draftOrder({ externalNumber: `N-${round}-${number}` }) })
    const { findings } = await desk.call('desk.verify', {})
    expect(findings.filter(({ passed }) => !passed)).toEqual([])
  }
})
