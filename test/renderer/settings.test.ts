import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SettingsPage from '../../renderer/features/settings/SettingsPage.vue'
import { notices } from '../../renderer/ui/notices'
import { Refusal } from '../../shared/refusals'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'

describe('the settings', () => {
  it('send only what was changed, and say that it was kept', async () => {
    const settings = deskStatus().settings
    const desk = fakeBridge({
      'desk.status': () => ({ ...deskStatus(), settings: { ...settings } }),
      'settings.change': ({ changes }: { changes: object }) => Object.assign(settings, changes),
    })
    const { wrapper } = await mountInDesk(SettingsPage, { path: '/settings/shop' })
    await wrapper.get('input').setValue('Wool & Co')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(desk.of('settings.change')).toMatchObject([{ changes: { shopName: 'Wool & Co' } }])
    expect(notices.at(-1)?.text).toBe('The settings were saved')
  })

  it('keep what was typed when the desk refuses, and say why', async () => {
    fakeBridge({
      'desk.status': () => deskStatus(),
      'settings.change': () => {
        throw new Refusal('storage.full')
      },
    })
    const { wrapper } = await mountInDesk(SettingsPage, { path: '/settings/shop' })
    await wrapper.get('input').setValue('Wool & Co')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(notices.at(-1)).toMatchObject({ kind: 'failed', text: expect.stringContaining('The disk is full') })
    expect(wrapper.get('input').element.value).toBe('Wool & Co')
  })

  it('fix the currency once there are orders', async () => {
    fakeBridge({ 'desk.status': () => deskStatus({ orders: 1 }) })
    const { wrapper } = await mountInDesk(SettingsPage, { path: '/settings/shop' })
    expect(wrapper.get('select').attributes('disabled')).toBeDefined()
    expect(wrapper.text()).toContain('the currency can no longer change')
  })

  it('show nothing to a viewer that a viewer may not do', async () => {
    fakeBridge({ 'desk.status': () => deskStatus({ role: 'viewer' }) })
    const { wrapper } = await mountInDesk(SettingsPage, { path: '/settings/data' })
    expect(wrapper.text()).not.toContain('Audit log')
    expect(wrapper.text()).not.toContain('Verify now')
  })

  it('list what each check of the data found', async () => {
    const findings = [
      { check: 'integrity', passed: true, examined: 9, problems: [] },
      { check: 'ledger_balance', passed: false, examined: 1_200, problems: ['CNY is off by 12'] },
    ]
    fakeBridge({ 'desk.status': () => deskStatus(), 'desk.verify': () => ({ ok: false, findings }) })
    const { wrapper } = await mountInDesk(SettingsPage, { path: '/settings/data' })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Verify now')
      ?.trigger('click')
    await flushPromises()
    expect(wrapper.findAll('tbody tr').map((row) => row.text())).toEqual([
      'Integrity of the file9Passed',
      'Balance of the ledger1,2001 problem CNY is off by 12',
    ])
    expect(wrapper.text()).toContain('Some checks failed')
  })

  it('keep quiet hours, over midnight too, or none', async () => {
    const settings = deskStatus().settings
    const desk = fakeBridge({
      'desk.status': () => ({ ...deskStatus(), settings: { ...settings } }),
      'settings.change': ({ changes }: { changes: object }) => Object.assign(settings, changes),
    })
    const { wrapper } = await mountInDesk(SettingsPage, { path: '/settings/quiet' })
    expect(wrapper.findAll('input[type=time]').length).toBe(0)
    await wrapper.get('button[role=checkbox]').trigger('click')
    const [from, to] = wrapper.findAll('input[type=time]')
    expect([from, to].map((field) => (field!.element as HTMLInputElement).value)).toEqual(['21:00', '08:00'])
    expect(wrapper.text()).toContain('On the next day')
    await to!.setValue('21:00')
    expect(wrapper.text()).toContain('Start and end must differ.')
    expect(wrapper.get('button[type=submit]').attributes('disabled')).toBeDefined()
    await to!.setValue('07:30')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    await wrapper.get('button[role=checkbox]').trigger('click')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(desk.of('settings.change')).toMatchObject([
      { changes: { quietHours: { from: '21:00', to: '07:30' } } },
      { changes: { quietHours: null } },
    ])
  })
})
