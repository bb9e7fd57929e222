import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RouterView } from 'vue-router'
// Loaded now, so that no test waits for it.
import '../../renderer/features/policies/page/PolicyPage.vue'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import type { PolicyDocument } from '../../shared/model/policy'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'
import type { Answers } from './mount-in-desk'
import { aDocument, aDraft, aRule, aVersion } from './policies-example'

const pages: { unmount: () => void }[] = []
const saves = ({ document }: { document: PolicyDocument }) => aDraft(document)

async function openDraft(answers: Answers = {}, draft = aDraft()) {
  const desk = fakeBridge({
    'desk.status': () => deskStatus(),
    'policies.get': () => draft,
    'policies.list': () => [draft, aVersion()],
    'policies.check': () => [],
    'policies.save': saves,
    'orders.list': () => ({ rows: [], total: 0, offset: 0 }),
    ...answers,
  })
  // By its address: only a page of the router is asked before it is left.
  const mounted = await mountInDesk(RouterView, { path: '/policies/7' })
  await vi.waitFor(() => mounted.wrapper.get('h1'), { timeout: 20_000 })
  await flushPromises()
  pages.push(mounted.wrapper)
  return { desk, ...mounted }
}
type Mounted = Awaited<ReturnType<typeof openDraft>>['wrapper']

const windowDays = (wrapper: Mounted) => wrapper.get('#policy-windows input')
const button = (wrapper: Mounted, name: string) =>
  wrapper.findAll('button').find((each) => each.text().startsWith(name))
const dialogButton = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')].find(
    (each) => each.textContent?.trim() === name,
  )

let uninstall = () => {}
beforeEach(() => (uninstall = installShortcuts(window)))
afterEach(() => {
  uninstall()
  for (const page of pages.splice(0)) page.unmount()
})

describe('a draft', () => {
  it('is saved by Ctrl+S once it was changed, and then there is nothing to save', async () => {
    const { desk, wrapper } = await openDraft()
    expect(button(wrapper, 'Save')?.attributes('disabled')).toBeDefined()
    await windowDays(wrapper).setValue('15')
    expect(wrapper.text()).toContain('Changes are not saved yet')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true }))
    await flushPromises()
    expect(desk.of('policies.save')).toMatchObject([{ id: 7, document: { windowDays: 15 } }])
    expect(wrapper.text()).toContain('Everything is saved')
  })

  it('says when what was typed is no figure, keeps it in sight and is not saved', async () => {
    const { desk, wrapper } = await openDraft()
    await windowDays(wrapper).setValue('seven')
    expect((windowDays(wrapper).element as HTMLInputElement).value).toBe('seven')
    expect(wrapper.get('#policy-windows [role="alert"]').text()).toContain('no figure')
    expect(button(wrapper, 'Save')?.attributes('disabled')).toBeDefined()
    expect(button(wrapper, 'Publish')?.attributes('disabled')).toBeDefined()
    expect(desk.of('policies.save')).toEqual([])
  })

  it('is looked at by the desk, whose findings stand beside their field in words', async () => {
    const problem = {
      severity: 'warning',
      code: 'window_below_law',
      path: 'windowDays',
      details: { least: 7, days: 3 },
    }
    const { wrapper } = await openDraft({ 'policies.check': () => [problem] })
    await flushPromises()
    expect(wrapper.get('#policy-windows').text()).toContain(
      'The law that is cited gives at least 7 days; here it is 3.',
    )
    expect(wrapper.text()).toContain('1 point worth a second look')
  })

  it('says each rule as the sentence it will be carried out as, while it is being built', async () => {
    const { wrapper } = await openDraft({}, aDraft(aDocument({ rules: [aRule()] })))
    const rules = wrapper.get('#policy-rules')
    const sentence = 'When the case is a refund and the amount is at most CN¥50.00: approve by itself.'
    expect(rules.text()).toContain(`${sentence} At most 20 cases a day; beyond that a person decides.`)
    await rules.get('button[aria-expanded]').trigger('click')
    const [kind] = rules.findAll('input[type="checkbox"]')
    await kind?.setValue(false)
    expect(rules.text()).toContain('When the amount is at most CN¥50.00: approve by itself.')
  })

  it('asks before it is left with changes, and stays or goes as it is told', async () => {
    const { router, wrapper } = await openDraft()
    await windowDays(wrapper).setValue('15')
    const leaving = router.push('/orders')
    await flushPromises()
    dialogButton('Stay here')?.click()
    await leaving
    expect(router.currentRoute.value.path).toBe('/policies/7')
    const again = router.push('/orders')
    await flushPromises()
    dialogButton('Leave without saving')?.click()
    await again
    expect(router.currentRoute.value.path).toBe('/orders')
  })

  it('is published after its changes are saved, told from when it holds', async () => {
    const { desk, wrapper } = await openDraft({ 'policies.publish': () => aVersion({ id: 7 }) })
    await windowDays(wrapper).setValue('15')
    await button(wrapper, 'Publish')?.trigger('click')
    await flushPromises()
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('keep the version they were placed under')
    document.querySelector('[role="dialog"] form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(desk.of('policies.save')).toHaveLength(1)
    expect(desk.of('policies.publish')).toMatchObject([{ id: 7 }])
  })
})

describe('a version that is no draft', () => {
  it('is read in words and offers no input to anyone', async () => {
    const published = aVersion({ id: 7 })
    const { wrapper } = await openDraft({ 'policies.get': () => published })
    expect(wrapper.find('input').exists()).toBe(false)
    expect(wrapper.text()).toContain('A buyer may send goods back without a reason for 7 days')
  })

  it('cannot be retired or continued by a clerk', async () => {
    const { wrapper } = await openDraft({
      'desk.status': () => deskStatus({ role: 'clerk' }),
      'policies.get': () => aVersion({ id: 7 }),
    })
    expect([button(wrapper, 'Retire'), button(wrapper, 'Next version')]).toEqual([undefined, undefined])
  })
})
