import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draftOf, isChanged, problemOf } from '../../renderer/features/statistics/report/schedule-form'
import ReportPage from '../../renderer/features/statistics/report/ReportPage.vue'
import { notices } from '../../renderer/ui/notices'
import * as saving from '../../renderer/ui/save-file'
import type { ReportSchedule } from '../../shared/contract/reports'
import { Refusal } from '../../shared/refusals'
import type { Role } from '../../shared/permissions'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW, type Answers } from './mount-in-desk'

enableAutoUnmount(afterEach)
beforeEach(() => {
  document.body.innerHTML = ''
  notices.length = 0
})
afterEach(() => vi.restoreAllMocks())

const schedule: ReportSchedule = {
  ...{ on: true, weekday: 1, at: '08:00', folder: '/reports', language: 'zh-CN', contents: ['one_page'] },
}
const stored = { schedule, nextAt: NOW + 86_400_000, lastAt: null, lastFiles: [], lastRefusal: null }
const job = (changes: object = {}) => ({
  ...{ id: 'j', kind: 'reports.pdf', state: 'done', startedAt: NOW, endedAt: NOW, refusal: null, result: null },
  ...{ progress: { step: 'drawing', done: 3, total: 9 }, ...changes },
})
const PDF = { fileId: 'f1', name: 'after-sales.pdf', mediaType: 'application/pdf', sizeBytes: 3, pages: 1 }

async function show(answers: Answers = {}, role: Role = 'owner', language: 'en-US' | 'zh-CN' = 'en-US') {
  const bridge = fakeBridge({
    'desk.status': () => deskStatus({ orders: 9, role }),
    'reports.schedule': () => stored,
    'jobs.get': () => job({ result: PDF }),
    'evidence.file': () => ({ name: 'after-sales.pdf', sizeBytes: 3, base64: btoa('PDF'), done: true }),
    ...answers,
  })
  const path = '/statistics/report?from=2026-09-01&to=2026-09-30&channel=jd'
  return { bridge, ...(await mountInDesk(ReportPage, { path, language })) }
}
const press = (wrapper: VueWrapper, text: string) =>
  wrapper
    .findAll('button')
    .find((button) => button.text() === text)!
    .trigger('click')

describe('a report', () => {
  it('is made of the period and filters in the address, and saved under the name it has', async () => {
    const saved = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined)
    const { bridge, wrapper } = await show({ 'reports.pdf': () => ({ jobId: 'j' }) })
    await press(wrapper, 'In full (PDF)')
    await press(wrapper, '简体中文')
    await wrapper.get('[data-report] form').trigger('submit')
    await flushPromises()
    const asked = { from: '2026-09-01', to: '2026-09-30', filter: { channel: 'jd' }, language: 'zh-CN', full: true }
    expect(bridge.of('reports.pdf')).toEqual([asked])
    expect(saved.mock.calls.map(([name]) => name)).toEqual(['after-sales.pdf'])
    expect(notices.at(-1)?.text).toBe('after-sales.pdf was saved')
  })

  it('can be tables too', async () => {
    vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined)
    const { bridge, wrapper } = await show({ 'reports.pack': () => ({ jobId: 'j' }) })
    await press(wrapper, 'Tables (XLSX)')
    await wrapper.get('[data-report] form').trigger('submit')
    await flushPromises()
    expect(bridge.of('reports.pack')).toMatchObject([{ format: 'xlsx', language: 'en-US' }])
  })

  it('shows how far it is and can be stopped, which saves nothing', async () => {
    const saved = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined)
    const state = { job: job({ state: 'running' }) }
    const { bridge, wrapper } = await show({
      'reports.pdf': () => ({ jobId: 'j' }),
      'jobs.get': () => state.job,
      'jobs.cancel': () => ((state.job = job({ state: 'cancelled' })), {}),
    })
    await wrapper.get('[data-report] form').trigger('submit')
    await flushPromises()
    expect(wrapper.get('[data-report]').text()).toContain('Drawing · 3 of 9')
    await press(wrapper, 'Cancel')
    await flushPromises()
    expect(bridge.of('jobs.cancel').length).toBe(1)
    expect(saved).not.toHaveBeenCalled()
    expect(wrapper.get('[data-report]').find('[role=alert]').exists()).toBe(false)
  })

  it('says why it was refused', async () => {
    const refusal = { code: 'time.backwards', details: {} }
    const { wrapper } = await show({
      'reports.pdf': () => ({ jobId: 'j' }),
      'jobs.get': () => job({ state: 'failed', refusal }),
    })
    await wrapper.get('[data-report] form').trigger('submit')
    await flushPromises()
    expect(wrapper.get('[data-report] [role=alert]').text()).not.toBe('')
  })
})

describe('the weekly report', () => {
  it('is changed by those who may, and only when it is complete', async () => {
    const { bridge, wrapper } = await show({ 'reports.setSchedule': () => stored })
    const form = wrapper.get('[data-schedule]')
    expect(form.get('button[type=submit]').attributes('disabled')).toBeDefined()
    await form.get('input.font-mono, input[maxlength="400"]').setValue('weekly')
    expect(form.text()).toContain('Give the full path of a folder.')
    expect(form.get('button[type=submit]').attributes('disabled')).toBeDefined()
    await form.get('input[maxlength="400"]').setValue(' /srv/weekly ')
    await form.get('select').setValue('5')
    await form.trigger('submit')
    await flushPromises()
    expect(bridge.of('reports.setSchedule')).toMatchObject([
      { schedule: { ...schedule, folder: '/srv/weekly', weekday: 5 } },
    ])
    expect(notices.at(-1)?.text).toBe('The weekly report was changed')
  })

  it('keeps what was typed when the folder is refused, and says why', async () => {
    const { wrapper } = await show({
      'reports.setSchedule': () => {
        throw new Refusal('report.folder', { folder: '/nowhere' })
      },
    })
    const field = wrapper.get('input[maxlength="400"]')
    await field.setValue('/nowhere')
    await wrapper.get('[data-schedule]').trigger('submit')
    await flushPromises()
    const said = () => wrapper.get('[data-schedule]').text()
    expect(said()).toContain('“/nowhere”')
    expect((field.element as HTMLInputElement).value).toBe('/nowhere')
    await field.setValue('/srv/weekly')
    expect(said()).not.toContain('“/nowhere”')
  })

  it('tells what became of the last one: files, or in words why there are none', async () => {
    const lastFiles = ['/reports/after-sales-week-2026-11-09.pdf']
    const { wrapper } = await show({
      'reports.schedule': () => ({ ...stored, lastAt: NOW, lastFiles, lastRefusal: 'report.folder' }),
    })
    const part = wrapper.get('[data-weekly]')
    expect(part.text()).toContain(lastFiles[0])
    expect(part.get('[role=alert]').text()).toContain('The last report could not be written: The folder “/reports”')
  })

  it('can be written at once, and says for which week and how many files', async () => {
    const week = { from: '2026-11-09', to: '2026-11-15' }
    const result = { week, files: ['/reports/a.pdf'], written: ['/reports/a.pdf'] }
    const { bridge, wrapper } = await show({
      'reports.runDue': () => ({ jobId: 'j' }),
      'jobs.get': () => job({ result }),
    })
    await press(wrapper, 'Write the last week now')
    await flushPromises()
    expect(bridge.of('reports.runDue')).toEqual([{ now: true }])
    expect(wrapper.get('[data-weekly] p[role=status]').text().replace(/\s/g, ' ')).toBe(
      '1 file written for Nov 9 – 15, 2026.',
    )
  })

  it('is shown but not offered for change to who may not', async () => {
    const { wrapper } = await show({}, 'viewer', 'zh-CN')
    expect(wrapper.find('[data-schedule]').exists()).toBe(false)
    expect(wrapper.get('[data-weekly]').text()).toContain('你的角色不能更改每周报告')
  })

  it('needs a folder only while it is on, contents always', () => {
    const draft = draftOf(schedule)
    expect(problemOf({ ...draft, on: false, folder: '' })).toBeNull()
    expect(problemOf({ ...draft, folder: '' })).toBe('folder')
    expect(problemOf({ ...draft, folder: 'D:\\reports' })).toBeNull()
    expect(problemOf({ ...draft, contents: [] })).toBe('contents')
    expect(isChanged({ ...draft, folder: '/reports ' }, schedule)).toBe(false)
    expect(isChanged({ ...draft, at: '09:00' }, schedule)).toBe(true)
  })
})
