import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ImportHistoryPage from '../../renderer/features/imports/ImportHistoryPage.vue'
import type { ImportReport } from '../../shared/contract/imports'
import { Refusal } from '../../shared/refusals'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'

const REPORT: ImportReport = {
  batchId: 7,
  profile: 'shopify',
  dryRun: false,
  committed: false,
  files: [{ name: 'spring.csv', role: 'orders', encoding: 'utf-8', delimiter: ',', rows: 3 }],
  orders: { read: 1_234, added: 0, unchanged: 0, rejected: 1 },
  lines: 1_300,
  payments: 1_234,
  buyers: 900,
  sums: [],
  warnings: [],
  rejectedRows: 1,
  rejections: [
    { file: 'spring.csv', line: 4, externalNumber: 'A-2', code: 'import.not_a_quantity', details: { text: '-1' } },
  ],
}

afterEach(() => void (document.body.innerHTML = ''))

async function open(answer: () => ImportReport) {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({}),
    'imports.list': () => ({ total: 0, offset: 0, rows: [] }),
    'imports.get': answer,
  })
  await mountInDesk(ImportHistoryPage, { path: '/imports/history?batch=7' })
  await flushPromises()
  return bridge
}

describe('a past import that is opened', () => {
  it('shows its report as it was given, with the rejected rows', async () => {
    const bridge = await open(() => REPORT)
    expect(bridge.of('imports.get')).toEqual([{ id: 7 }])
    const text = document.body.textContent
    for (const shown of ['1,234', 'spring.csv', 'A-2', '“-1” is not a valid quantity.']) expect(text).toContain(shown)
  })

  it('says so where there is none', async () => {
    await open(() => {
      throw new Refusal('import.unknown')
    })
    expect(document.body.textContent).toContain('This import was not found.')
  })
})
