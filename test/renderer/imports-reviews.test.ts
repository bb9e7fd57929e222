import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useImportFiles } from '../../renderer/features/imports/import-files.store'
import ImportHistoryPage from '../../renderer/features/imports/ImportHistoryPage.vue'
import ImportsPage from '../../renderer/features/imports/ImportsPage.vue'
import { readMapping } from '../../renderer/features/imports/mapping-draft'
import {
  emptyReviewDraft,
  readReviewDraft,
  REVIEW_FIELD_GROUPS,
  reviewGapsOf,
  reviewMappingOf,
} from '../../renderer/features/imports/review-mapping-draft'
import { reviewReportRows } from '../../renderer/features/imports/review-report-rows'
import { GENERIC_REVIEW_FIELDS, type AnyImportProfile, type ReviewImportReport } from '../../shared/contract/imports'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

const report = (changes: Partial<ReviewImportReport> = {}): ReviewImportReport => ({
  batchId: null,
  profile: 'judgeme',
  dryRun: true,
  committed: false,
  files: [{ name: 'a.csv', role: 'reviews', encoding: 'utf-8', delimiter: ',', rows: 3 }],
  reviews: { read: 1_234, added: 1_200, unchanged: 30, updated: 4, rejected: 0, unmatched: 17 },
  byStars: [100, 50, 84, 300, 700],
  meanCenti: 417,
  commented: 800,
  held: 9,
  blocked: 2,
  masked: 1,
  warnings: [{ code: 'outside_window', count: 2, example: 'A-9' }],
  rejectedRows: 0,
  rejections: [],
  ...changes,
})

interface Given {
  reports: ReviewImportReport[]
  language?: 'zh-CN' | 'en-US'
  suggested?: AnyImportProfile | null
  columns?: string[]
}

async function wizard({ reports, language = 'en-US', suggested = 'judgeme', columns = ['rating'] }: Given) {
  let jobs = 0
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ role: 'owner' }),
    'imports.beginUpload': () => ({ uploadId: 'u1' }),
    'imports.appendUpload': () => ({ receivedBytes: 1 }),
    'imports.inspect': () => ({
      name: 'a.csv',
      encoding: 'utf-8',
      delimiter: ',',
      columns,
      sample: [columns.map(() => 'cell')],
      suggestedProfile: suggested,
      role: 'reviews',
    }),
    'imports.reviews': () => ({ jobId: `job${jobs++}` }),
    'jobs.get': ({ id }: { id: string }) => ({
      id,
      kind: 'imports.reviews',
      startedAt: NOW,
      endedAt: NOW,
      progress: { step: 'read', done: 1, total: 1 },
      state: 'done',
      result: reports[Number(id.slice(3))]!,
      refusal: null,
    }),
  })
  const { wrapper } = await mountInDesk(ImportsPage, { path: '/imports', language })
  const files = useImportFiles()
  files.add([new File(['x'], 'a.csv')])
  await files.settled()
  await flushPromises()
  const button = (text: string) => wrapper.findAll('button').find((one) => one.text().includes(text))!
  const press = async (text: string) => {
    await button(text).trigger('click')
    await flushPromises()
  }
  const choose = async (value: string) => {
    await wrapper.get(`input[type=radio][value=${value}]`).setValue(true)
    await flushPromises()
  }
  return { bridge, wrapper, button, press, choose }
}

describe('the import wizard with reviews', () => {
  it('sees for itself that a file holds reviews, tries it, imports it and leads to the queue', async () => {
    const done = report({ dryRun: false, committed: true, batchId: 1 })
    const { bridge, wrapper, press } = await wizard({ reports: [report(), done] })
    expect(wrapper.get<HTMLInputElement>('input[type=radio][value=reviews]').element.checked).toBe(true)
    expect(wrapper.text()).toContain('The headers look like this format.')
    await press('Check without importing')
    expect(bridge.of('imports.reviews')[0]).toEqual({
      profile: 'judgeme',
      uploadIds: ['u1'],
      dryRun: true,
      acceptRest: false,
    })
    const counts = wrapper.findAll('[data-count]').map((one) => `${one.attributes('data-count')} ${one.text()}`)
    expect(counts).toEqual([
      ...['read 1,234', 'added 1,200', 'updated 4', 'unchanged 30', 'unmatched 17', 'commented 800', 'held 9'],
      ...['blocked 2', 'masked 1', 'rejectedRows 0'],
    ])
    expect(wrapper.findAll('[data-stars]').map((row) => row.text())).toEqual([
      '5 stars700',
      '4 stars300',
      '3 stars84',
      '2 stars50',
      '1 star100',
    ])
    expect(wrapper.text()).toContain('Mean 4.17')
    expect(wrapper.text()).toContain('kept all the same. 2 reviews, for example A-9.')
    await press('Import 1,204 reviews')
    expect(wrapper.text()).toContain('1,200 reviews were added. 4 known ones changed.')
    const links = wrapper.findAll('a').map((link) => link.attributes('href'))
    expect(links).toEqual(expect.arrayContaining(['/reviews', '/reviews?view=all', '/reviews?view=unmatched']))
  })

  it('says it in Chinese as well', async () => {
    const { wrapper, press } = await wizard({ reports: [report()], language: 'zh-CN' })
    await press('先核对，不导入')
    expect(wrapper.text()).toContain('仍然保留。共 2 条评价，例如 A-9。')
    expect(wrapper.text()).toContain('导入 1,204 条评价')
  })

  it('puts comments into the queue and looks in one channel where that is asked for', async () => {
    const { bridge, wrapper, press } = await wizard({ reports: [report()] })
    await wrapper.get('[role=checkbox]').trigger('click')
    await wrapper.get('input[maxlength="60"]').setValue('web')
    await press('Check without importing')
    expect(bridge.of('imports.reviews')[0]).toMatchObject({ channel: 'web', moderation: 'before' })
  })

  it('reads an unknown file with a mapping that starts from its headers, labels among them', async () => {
    const { bridge, wrapper, press, button } = await wizard({
      reports: [report({ profile: 'generic-reviews' })],
      suggested: 'generic-reviews',
      columns: ['label', '评论', '订单号', '什么'],
    })
    expect(button('Check without importing').attributes('disabled')).toBeDefined()
    expect(wrapper.text()).toContain('Still missing: channel')
    await wrapper.get('input[maxlength="60"]').setValue('jd')
    await press('Check without importing')
    expect(bridge.of('imports.reviews')[0]).toMatchObject({
      profile: 'generic-reviews',
      mapping: {
        channel: 'jd',
        scale: 'label',
        columns: { rating: 'label', comment: '评论', orderNumber: '订单号' },
      },
    })
  })

  it('lets one say that a file nobody recognised holds reviews', async () => {
    const { wrapper, choose } = await wizard({ reports: [], suggested: null, columns: ['a', 'b'] })
    expect(wrapper.findAll('input[type=radio][value=judgeme]')).toHaveLength(0)
    await choose('reviews')
    expect(wrapper.get<HTMLInputElement>('input[type=radio][value=generic-reviews]').element.checked).toBe(true)
    expect(wrapper.text()).toContain('Still missing: channel & a rating')
    await choose('orders')
    expect(wrapper.get<HTMLInputElement>('input[type=radio][value=generic]').element.checked).toBe(true)
  })
})

describe('past imports', () => {
  it('show both kinds by name, and the report of one of reviews', async () => {
    const batch = { at: NOW, actor: 'Li', files: ['a.csv'], committed: true, added: 5, unchanged: 0, rejected: 0 }
    fakeBridge({
      'desk.status': () => deskStatus({ role: 'owner' }),
      'imports.list': () => ({
        total: 2,
        offset: 0,
        rows: [
          { id: 2, profile: 'woocommerce-reviews', ...batch },
          { id: 1, profile: 'woocommerce', ...batch },
        ],
      }),
      'imports.get': () => report({ batchId: 2, committed: true, dryRun: false }),
    })
    const { wrapper } = await mountInDesk(ImportHistoryPage, { path: '/imports/history?batch=2', language: 'en-US' })
    await flushPromises()
    expect(wrapper.text()).toContain('WooCommerce product reviews')
    expect(wrapper.text()).toContain('WooCommerce orders export')
    expect(document.body.querySelector('[data-count=unmatched]')?.textContent?.trim()).toBe('17')
  })
})

describe('a mapping of reviews', () => {
  it('can name every field of the contract, each in one group of the editor', () => {
    expect(REVIEW_FIELD_GROUPS.flatMap(({ fields }) => fields).sort()).toEqual([...GENERIC_REVIEW_FIELDS].sort())
  })

  it('comes back from its file as it was saved, and says what it lacks', () => {
    expect(reviewGapsOf(emptyReviewDraft())).toEqual(['channel', 'rating'])
    const draft = {
      ...emptyReviewDraft(),
      channel: 'jd',
      columns: { service: '服务' },
      scale: '0-10' as const,
      states: [{ word: '可见', means: 'published' as const }],
      rest: { delimiter: ';' },
    }
    expect(reviewGapsOf(draft)).toEqual([])
    const text = JSON.stringify(reviewMappingOf(draft))
    expect(readMapping(text, readReviewDraft)).toEqual(draft)
    const bad = () => readMapping('{"channel":"a","scale":"1-7"}', readReviewDraft)
    expect(bad).toThrow(expect.objectContaining({ code: 'import.bad_mapping' }))
  })
})

it('a report of reviews as cells has every figure and note', () => {
  const rows = reviewReportRows(report(), {
    say: (key) => key,
    sayOfReviews: (key) => key,
    warningSentence: (code) => code,
  })
  expect(rows).toEqual(
    expect.arrayContaining([
      ['unmatched', 17],
      ['', 100, 50, 84, 300, 700],
      ['mean', '4.17'],
      ['a.csv', 'reviews', 'utf-8', ',', 3],
      ['outside_window', 2, 'A-9'],
    ]),
  )
})
