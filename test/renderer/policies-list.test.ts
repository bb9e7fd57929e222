import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import PoliciesPage from '../../renderer/features/policies/list/PoliciesPage.vue'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk, NOW } from './mount-in-desk'
import { aDocument, aDraft, aVersion } from './policies-example'

const premium = aDocument({ scope: { channels: [], categories: [], segments: ['premium'], kinds: ['repair'] } })
const VERSIONS = [
  aDraft(),
  aVersion({ id: 3, version: 3, validFrom: NOW + 86_400_000, document: premium }),
  aVersion({ id: 2, version: 2 }),
  aVersion({ id: 1, validFrom: 0, validTo: NOW - 1 }),
]

const mounted: { unmount: () => void }[] = []
afterEach(() => mounted.splice(0).forEach((wrapper) => wrapper.unmount()))

describe('the list of policies', () => {
  it('keeps apart what holds, what is drafted and what is over, with scope and validity in words', async () => {
    fakeBridge({ 'desk.status': () => deskStatus(), 'policies.list': () => VERSIONS })
    const { wrapper } = await mountInDesk(PoliciesPage, { path: '/policies' })
    const tables = wrapper.findAll('table').map((table) => table.findAll('tbody tr').map((row) => row.text()))
    expect(tables).toEqual([
      [
        expect.stringContaining('3cases: repair and customers: premiumFrom Nov 23, 2026'),
        expect.stringContaining('2Every order and every kind of case'),
      ],
      [expect.stringContaining('Not in forceDraft')],
      [expect.stringMatching(/Until Nov 22, 2026.*Replaced/)],
    ])
  })

  it('starts a draft from a preset that is shown with its basis, and leads to it', async () => {
    const desk = fakeBridge({
      'desk.status': () => deskStatus(),
      'policies.list': () => VERSIONS,
      'policies.presets': () => [{ code: 'cn_no_reason', document: aDocument() }],
      'policies.draft': () => aDraft(),
      'policies.get': () => aDraft(),
    })
    const { router, wrapper } = await mountInDesk(PoliciesPage, { path: '/policies?presets=1' })
    mounted.push(wrapper)
    await flushPromises()
    const preset = document.querySelector('[role="dialog"] li')
    expect(preset?.textContent).toContain('Basis: 《消费者权益保护法》')
    preset?.querySelector('button')?.click()
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/policies/7'), { timeout: 10_000 })
    expect(desk.of('policies.draft')).toMatchObject([{ preset: 'cn_no_reason' }])
  })

  it('offers nothing to start to a role without the permission', async () => {
    fakeBridge({ 'desk.status': () => deskStatus({ role: 'clerk' }), 'policies.list': () => VERSIONS })
    const { wrapper } = await mountInDesk(PoliciesPage, { path: '/policies?presets=1' })
    expect(wrapper.text()).not.toContain('New from preset')
    expect(document.querySelector('[role="dialog"]')).toBeNull()
  })
})
