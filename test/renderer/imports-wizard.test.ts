import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useImportFiles } from '../../renderer/features/imports/import-files.store'
import ImportsPage from '../../renderer/features/imports/ImportsPage.vue'
import type { Input } from '../../shared/contract'
import type { Job } from '../../shared/contract/desk'
import type { ImportReport } from '../../shared/contract/imports'
import type { Role } from '../../shared/permissions'
import { Refusal } from '../../shared/refusals'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

const report = (changes: Partial<ImportReport> = {}): ImportReport => ({
  batchId: null,
  profile: 'shopify',
  dryRun: true,
  committed: false,
  files: [{ name: 'a.csv', role: 'orders', encoding: 'utf-8', delimiter: ',', rows: 3 }],
  orders: { read: 1_234, added: 1_234, unchanged: 0, rejected: 0 },
  lines: 1_300,
  payments: 1_234,
  buyers: 900,
  sums: [
    {
      currency: 'CNY',
      goodsMinor: 100_000,
      reductionsMinor: 5_000,
      shippingMinor: 800,
      taxMinor: 0,
      paymentsMinor: 95_800,
    },
    { currency: 'JPY', goodsMinor: 700, reductionsMinor: 0, shippingMinor: 0, taxMinor: 0, paymentsMinor: 700 },
  ],
  warnings: [{ code: 'payments_differ', count: 2, example: 'A-9' }],
  rejectedRows: 0,
  rejections: [],
  ...changes,
})
const rejected = (changes: Partial<ImportReport> = {}) =>
  report({
    orders: { read: 3, added: 1, unchanged: 0, rejected: 2 },
    rejectedRows: 2,
    rejections: [
      { file: 'a.csv', line: 4, externalNumber: 'A-2', code: 'import.not_a_quantity', details: { text: '-1' } },
      { file: 'a.csv', line: 9, externalNumber: null, code: 'made.up', details: {} },
    ],
    ...changes,
  })

type Outcome = Pick<Job, 'state' | 'result' | 'refusal'>
const done = (result: ImportReport): Outcome => ({ state: 'done', result, refusal: null })

async function wizard(
  outcomes: Outcome[],
  options: { role?: Role; language?: 'zh-CN' | 'en-US'; columns?: string[]; suggested?: 'shopify' | null } = {},
) {
  const { role, language = 'en-US', columns = ['Name'], suggested = 'shopify' } = options
  let jobs = 0
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ role: role ?? 'owner' }),
    'imports.beginUpload': () => ({ uploadId: `u${bridge.of('imports.beginUpload').length}` }),
    'imports.appendUpload': ({ offset, base64 }: Input<'imports.appendUpload'>) => ({
      receivedBytes: offset + Buffer.from(base64, 'base64').length,
    }),
    'imports.inspect': () => ({
      name: 'a.csv',
      encoding: 'gbk',
      delimiter: '\t',
      columns,
      sample: [columns.map(() => 'cell')],
      suggestedProfile: suggested,
      role: 'orders',
    }),
    'imports.orders': () => ({ jobId: `job${jobs++}` }),
    'jobs.get': ({ id }: { id: string }) => ({
      id,
      kind: 'imports.orders',
      startedAt: NOW,
      endedAt: NOW,
      progress: { step: 'read', done: 1, total: 1 },
      ...outcomes[Number(id.slice(3))]!,
    }),
  })
  const { wrapper, router } = await mountInDesk(ImportsPage, { path: '/imports', language })
  const choose = async (...files: File[]) => {
    const files_ = useImportFiles()
    files_.add(files)
    await files_.settled()
    await flushPromises()
  }
  const button = (text: string) => wrapper.findAll('button').find((one) => one.text().includes(text))!
  const press = async (text: string) => {
    await button(text).trigger('click')
    await flushPromises()
  }
  return { bridge, wrapper, router, choose, button, press }
}

beforeEach(() => void vi.restoreAllMocks())

describe('the import wizard', () => {
  it('recognises a file, tries it without keeping anything, and then imports it', async () => {
    const { bridge, wrapper, choose, press } = await wizard([
      done(report()),
      done(report({ dryRun: false, committed: true, batchId: 1 })),
    ])
    await choose(new File(['x'], 'a.csv'))
    expect(wrapper.text()).toContain('GBK, separated by tabs, 1 column')
    expect(wrapper.text()).toContain('The headers look like this format.')
    await press('Check without importing')
    expect(bridge.of('imports.orders')[0]).toEqual({
      profile: 'shopify',
      uploadIds: ['u1'],
      dryRun: true,
      acceptRest: false,
    })
    expect(wrapper.text()).toContain('Trial run: nothing was kept.')
    expect(wrapper.get('[data-count=added]').text()).toBe('1,234')
    expect(wrapper.text()).toContain(
      'The payments do not equal the order total; refunds are limited by what was paid. 2 orders, for example A-9.',
    )
    const sums = wrapper.findAll('[aria-label="Sums per currency"] tbody tr').map((row) => row.text())
    expect(sums).toEqual(['CNYCN¥1,000.00CN¥50.00CN¥8.00CN¥0.00CN¥958.00', 'JPY¥700¥0¥0¥0¥700'])
    await press('Import 1,234 orders')
    expect(bridge.of('imports.orders')[1]).toMatchObject({ dryRun: false, acceptRest: false })
    expect(wrapper.text()).toContain('1,234 orders were added.')
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toContain('/orders')
  })

  it('lists rejected rows with line and reason, and imports the rest only when told to leave them out', async () => {
    const { bridge, wrapper, choose, press, button } = await wizard([
      done(rejected()),
      done(rejected({ dryRun: false, committed: true, batchId: 2 })),
    ])
    await choose(new File(['x'], 'a.csv'))
    await press('Check without importing')
    expect(wrapper.text()).toContain('2 rows cannot be taken.')
    const rows = wrapper
      .findAll('[aria-label="Rejected rows"] tbody tr')
      .map((row) => row.findAll('td').map((cell) => cell.text()))
    expect(rows).toEqual([
      ['a.csv', '4', 'A-2', '“-1” is not a valid quantity.'],
      ['a.csv', '9', '–', 'Rejected with the code made.up.'],
    ])
    expect(button('Import 1 order').attributes('disabled')).toBeDefined()
    await wrapper.findAll('[role=checkbox]').at(-1)!.trigger('click')
    await press('Import 1 order')
    expect(bridge.of('imports.orders')[1]).toMatchObject({ dryRun: false, acceptRest: true })
    expect(wrapper.text()).toContain('1 order was added.')
  })

  it('says in Chinese as well why a row was rejected', async () => {
    const { wrapper, choose, press } = await wizard([done(rejected())], { language: 'zh-CN' })
    await choose(new File(['x'], 'a.csv'))
    await press('先核对，不导入')
    expect(wrapper.text()).toContain('“-1”不是有效的数量。')
    expect(wrapper.text()).toContain('有 2 行不能导入。')
  })

  it('shows the report that a refused import brings', async () => {
    const refusal = {
      code: 'import.rejected_rows',
      details: { rejected: 2, report: rejected({ dryRun: false, batchId: 3 }) },
    }
    const { wrapper, choose, press } = await wizard([done(report()), { state: 'failed', result: null, refusal }])
    await choose(new File(['x'], 'a.csv'))
    await press('Check without importing')
    await press('Import 1,234 orders')
    expect(wrapper.text()).toContain('2 rows cannot be taken.')
    expect(wrapper.text()).toContain('Nothing was kept.')
  })

  it('says what is wrong with a file as a whole, and offers to try again', async () => {
    const refusal = { code: 'import.missing_columns', details: { name: 'a.csv', columns: ['Name', 'Total'] } }
    const { bridge, wrapper, choose, press } = await wizard([
      { state: 'failed', result: null, refusal },
      done(report()),
    ])
    await choose(new File(['x'], 'a.csv'))
    await press('Check without importing')
    expect(wrapper.get('[role=alert]').text()).toContain('The file “a.csv” lacks the columns: Name, Total')
    await press('Try again')
    expect(bridge.of('imports.orders')).toHaveLength(2)
    expect(wrapper.text()).toContain('Every row can be taken.')
  })

  it('says that a cancelled import kept nothing', async () => {
    const { wrapper, choose, press } = await wizard([
      { state: 'cancelled', result: null, refusal: { code: 'job.cancelled', details: {} } },
    ])
    await choose(new File(['x'], 'a.csv'))
    await press('Check without importing')
    expect(wrapper.text()).toContain('Cancelled. Nothing was kept.')
  })

  it('gives the files again when the desk has let them go', async () => {
    const { bridge, wrapper, choose, press } = await wizard([done(report())])
    const start = bridge.answers['imports.orders']!
    bridge.answers['imports.orders'] = (input: never) => {
      if ((input as Input<'imports.orders'>).uploadIds.includes('u1')) throw new Refusal('import.unknown_file')
      return start(input)
    }
    await choose(new File(['x'], 'a.csv'))
    await press('Check without importing')
    await vi.waitFor(() => expect(wrapper.text()).toContain('Every row can be taken.'))
    expect(bridge.of('imports.orders').map((input) => (input as Input<'imports.orders'>).uploadIds)).toEqual([
      ['u1'],
      ['u2'],
    ])
  })

  it('forgets a trial run when the format is changed', async () => {
    const { wrapper, choose, press } = await wizard([done(report())])
    await choose(new File(['x'], 'a.csv'))
    await press('Check without importing')
    expect(wrapper.text()).toContain('Every row can be taken.')
    await wrapper.get('input[type=radio][value=woocommerce]').setValue(true)
    await flushPromises()
    expect(wrapper.text()).not.toContain('Every row can be taken.')
    expect(wrapper.text()).toContain('The headers do not look like this format.')
  })

  it('reads an unknown file with a mapping, which starts from its headers and must be complete', async () => {
    const columns = ['订单号', '下单时间', '订购数量', '京东价']
    const { bridge, wrapper, choose, press, button } = await wizard([done(report({ profile: 'generic' }))], {
      columns,
      suggested: null,
    })
    await choose(new File(['x'], 'a.csv'))
    expect(button('Check without importing').attributes('disabled')).toBeDefined()
    expect(wrapper.text()).toContain('Still missing: channel')
    await wrapper.get('input[maxlength="60"]').setValue('jd')
    await press('Check without importing')
    expect(bridge.of('imports.orders')[0]).toMatchObject({
      profile: 'generic',
      mapping: {
        channel: 'jd',
        columns: { externalNumber: '订单号', placedAt: '下单时间', quantity: '订购数量', unitPrice: '京东价' },
      },
    })
  })

  it('is not offered to a role that may not import', async () => {
    const { wrapper } = await wizard([], { role: 'clerk' })
    expect(wrapper.text()).toContain('Your role does not include importing.')
    expect(wrapper.find('input[type=file]').exists()).toBe(false)
  })
})
