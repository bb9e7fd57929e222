import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import CollectPage from '../../renderer/features/collect/CollectPage.vue'
import { dueCells, keyOf } from '../../renderer/features/collect/due/due-rows'
import { isComplete } from '../../renderer/features/collect/lists/survey-draft'
import { liftOf, rateOf } from '../../renderer/features/collect/rates/rate-of'
import SurveyDialog from '../../renderer/features/collect/lists/SurveyDialog.vue'
import type { DueInvitation } from '../../shared/contract/collect'
import { Refusal } from '../../shared/refusals'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'

const aDue = (changes: Partial<DueInvitation> = {}): DueInvitation => ({
  kind: 'invitation',
  orderId: 7,
  caseId: null,
  reviewId: null,
  externalNumber: 'TB-7',
  channel: 'taobao',
  buyerName: 'Lin',
  contact: 'lin@example.com',
  productTitle: 'Tee',
  dueAt: NOW,
  sentAt: null,
  ...changes,
})

const COUNTS = {
  due: { invitation: 2, reminder: 0, follow_up: 0, survey: 1 },
  leftOut: { openCase: 3, suppressed: 1, askedEnough: 0, windowClosed: 0 },
}

describe('the due list as a file', () => {
  it('holds the facts of a row, and nothing where nothing is known', () => {
    const words = { say: (key: string) => key, instant: (at: number) => String(at) }
    const [head, row] = dueCells([aDue({ contact: null, buyerName: null })], words)
    expect(head).toHaveLength(row!.length)
    expect(row).toEqual(['TB-7', 'taobao', '', '', 'Tee', 'kinds.invitation', String(NOW), ''])
  })

  it('tells cases of one order apart', () => {
    expect(keyOf(aDue({ caseId: 1 }))).not.toBe(keyOf(aDue({ caseId: 2 })))
  })
})

describe('the figures of response', () => {
  it('are unknown rather than zero where nobody was asked', () => {
    const none = { rows: [], asked: 0, answered: 0, rateBps: null, unasked: { orders: 4, rated: 1 } }
    expect([rateOf(0, 0), liftOf(none), liftOf({ ...none, asked: 2, rateBps: 5_000 })]).toEqual([null, null, 2_500])
  })
})

describe('the page that asks', () => {
  const answers = () => ({
    'desk.status': () => deskStatus(),
    'collect.counts': () => COUNTS,
    'collect.due': () => ({ total: 1, offset: 0, rows: [aDue()] }),
    'orders.channels': () => ({ channels: [], currencies: [] }),
    'moderation.templates': () => [],
    'collect.write': () => ({ subject: 'Hello', body: 'How is it?', mailto: null, templateId: 1 }),
    'collect.markSent': () => ({ sent: 1 }),
    'collect.unmark': () => ({ removed: 1 }),
  })

  it('says who is left out and why, and counts each list', async () => {
    fakeBridge(answers())
    const { wrapper } = await mountInDesk(CollectPage, { path: '/collect' })
    expect(wrapper.text()).toContain('3 with a case open')
    expect(wrapper.text()).toContain('1 wants no asking')
    expect(wrapper.text()).not.toContain('asked often enough')
    wrapper.unmount()
  })

  it('records the row under the cursor with S', async () => {
    const bridge = fakeBridge(answers())
    const { wrapper } = await mountInDesk(CollectPage, { path: '/collect' })
    await flushPromises()
    const { shortcutGroups } = await import('../../renderer/ui/shortcuts')
    const mark = [...shortcutGroups].flatMap(({ shortcuts }) => shortcuts).find(({ keys }) => keys === 's')
    mark?.run?.()
    await flushPromises()
    expect(bridge.of('collect.markSent')[0]).toMatchObject({
      via: 'copy',
      invitations: [{ kind: 'invitation', orderId: 7, caseId: null }],
    })
    wrapper.unmount()
  })
})

describe('the answer to a survey', () => {
  it('needs a case and one score', () => {
    const draft = { caseNumber: 'AS-1', csat: null, nps: 0, comment: '' }
    expect(isComplete(draft)).toBe(true)
    expect(isComplete({ ...draft, nps: null })).toBe(false)
    expect(isComplete({ ...draft, caseNumber: ' ' })).toBe(false)
  })

  it('says in words why it was not kept, and keeps what was entered', async () => {
    fakeBridge({
      'cases.get': () => ({ number: 'AS-1' }),
      'cases.list': () => ({ total: 1, offset: 0, rows: [{ id: 4, number: 'AS-1' }] }),
      'collect.answerSurvey': () => {
        throw new Refusal('collect.answered')
      },
    })
    const { wrapper } = await mountInDesk(SurveyDialog, { props: { row: aDue({ kind: 'survey', caseId: 4 }) } })
    await flushPromises()
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === '4')
    button?.click()
    await flushPromises()
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(document.querySelector('[role=alert]')?.textContent).toBe('This case has its answer already.')
    expect(document.querySelector('input')?.value).toBe('AS-1')
    wrapper.unmount()
  })
})
