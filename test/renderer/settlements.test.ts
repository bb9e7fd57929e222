import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { readPayout, sumPayout } from '../../renderer/features/settlements/sending/read-payout'
import SettlementsPage from '../../renderer/features/settlements/SettlementsPage.vue'
import type { Output } from '../../shared/contract'
import type { Job } from '../../shared/contract/desk'
import type { ReconcileReport } from '../../shared/contract/settlements'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

const CSV = [
  '\ufeffkey,case,order,channel,method,amount,currency,buyer,attempt',
  'k1,AS26-000001,T-1,shop,alipay,70.00,CNY,"Li, ""Wool""\nCo",1',
  "k2,AS26-000002,T-2,shop,alipay,1234.50,CNY,'=HYPERLINK(1),1",
  'k3,AS26-000003,T-3,shop,card,500,JPY,,1',
  '',
].join('\r\n')

describe('the payout file', () => {
  it('is read back with every cell as it was', () => {
    expect(readPayout(CSV)).toEqual([
      {
        key: 'k1',
        case: 'AS26-000001',
        order: 'T-1',
        channel: 'shop',
        method: 'alipay',
        amountMinor: 7_000,
        currency: 'CNY',
        buyer: 'Li, "Wool"\nCo',
      },
      {
        key: 'k2',
        case: 'AS26-000002',
        order: 'T-2',
        channel: 'shop',
        method: 'alipay',
        amountMinor: 123_450,
        currency: 'CNY',
        buyer: '=HYPERLINK(1)',
      },
      {
        key: 'k3',
        case: 'AS26-000003',
        order: 'T-3',
        channel: 'shop',
        method: 'card',
        amountMinor: 500,
        currency: 'JPY',
        buyer: '',
      },
    ])
  })

  it('is summed by currency and method, never across currencies', () => {
    expect(sumPayout(readPayout(CSV))).toEqual([
      { currency: 'CNY', method: 'alipay', n: 2, amountMinor: 130_450 },
      { currency: 'JPY', method: 'card', n: 1, amountMinor: 500 },
    ])
  })
})

/** Answers each job at once with what the table says for it. */
function finishedJobs(results: (input: { dryRun?: boolean }) => unknown) {
  const jobs: Job[] = []
  return {
    start: (input: { dryRun?: boolean }) => {
      const id = String(jobs.length)
      const progress = { step: 'done', done: 1, total: 1 }
      const result = results(input)
      jobs.push({ id, kind: 'job', state: 'done', startedAt: NOW, endedAt: NOW, progress, result, refusal: null })
      return { jobId: id }
    },
    get: ({ id }: { id: string }) => jobs[Number(id)],
  }
}

describe('a statement', () => {
  it('is only looked at first, told line by line, and booked once that is confirmed', async () => {
    const report = (dryRun: boolean): ReconcileReport => ({
      dryRun,
      rows: 3,
      settled: 1,
      failed: 1,
      unchanged: 0,
      problems: [
        { line: 4, code: 'settlement.unknown_key', details: { key: 'k9' } },
        {
          line: 5,
          code: 'settlement.wrong_amount',
          details: { key: 'k2', expectedMinor: 700, statedMinor: 7, currency: 'CNY', statedCurrency: 'CNY' },
        },
      ],
    })
    const jobs = finishedJobs(({ dryRun }) => report(dryRun ?? false))
    const desk = fakeBridge({
      'desk.status': () => deskStatus(),
      'imports.beginUpload': () => ({ uploadId: 'u1' }),
      'imports.appendUpload': () => ({ receivedBytes: 4 }),
      'settlements.reconcile': jobs.start,
      'jobs.get': jobs.get,
    })
    const { wrapper } = await mountInDesk(SettlementsPage, { path: '/settlements/statement' })
    const field = wrapper.get<HTMLInputElement>('input[type="file"]')
    Object.defineProperty(field.element, 'files', { value: [new File(['key\n'], 'bank.csv')] })
    await field.trigger('change')
    await flushPromises()
    expect(desk.of('settlements.reconcile')).toEqual([{ uploadId: 'u1', dryRun: true }])
    expect(wrapper.text()).toContain('What “bank.csv” would do')
    expect(wrapper.findAll('tbody tr').map((row) => row.text())).toEqual([
      expect.stringContaining('k9'),
      '5The key “k2” stands for CN¥7.00; the file says CN¥0.07.',
    ])
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Book 2 lines')
      ?.trigger('click')
    await flushPromises()
    document.querySelector('[role="dialog"] form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(desk.of('settlements.reconcile').at(-1)).toEqual({ uploadId: 'u1', dryRun: false })
    expect(wrapper.text()).toContain('What “bank.csv” has done')
    expect(wrapper.text()).not.toContain('Book 2 lines')
    wrapper.unmount()
  })

  it('is for those who may settle; promises are for everyone', async () => {
    const row: Output<'statistics.promises'>[number] = {
      kind: 'refund',
      n: 120,
      kept: 108,
      keptBps: 9_000,
      lowBps: 8_333,
      highBps: 9_417,
      medianLateMs: 7_200_000,
    }
    const few = {
      ...row,
      kind: 'repair' as const,
      n: 2,
      kept: 2,
      keptBps: 10_000,
      lowBps: 3_424,
      highBps: 10_000,
      medianLateMs: null,
    }
    fakeBridge({
      'desk.status': () => deskStatus({ role: 'clerk' }),
      'statistics.promises': () => [row, few],
    })
    const { wrapper } = await mountInDesk(SettlementsPage, { path: '/settlements' })
    expect(wrapper.findAll('nav a').map((link) => link.text())).toEqual(['Promises'])
    expect(wrapper.findAll('tbody tr').map((line) => line.text())).toEqual([
      'refund 12010890%83.33% – 94.17%2 h',
      'repair few cases22100%34.24% – 100%–',
    ])
    wrapper.unmount()
  })
})
