import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../renderer/features/settings/calendar-months'
import SettingsPage from '../../renderer/features/settings/SettingsPage.vue'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'

const HOLIDAYS = [{ on: '2026-01-01', name: '元旦 New Year' }]
const MAKE_UP = ['2026-01-04']

describe('the sheets of a year', () => {
  const months = monthsOf(2026, { holidays: HOLIDAYS, makeUpDays: MAKE_UP })
  const days = months.flatMap(({ weeks }) => weeks.flat().filter((day) => day !== null))

  it('hold every day once, in weeks that begin on Monday', () => {
    expect(days).toHaveLength(365)
    expect(new Set(days.map(({ on }) => on)).size).toBe(365)
    expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true)
    expect(months[0]?.weeks[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, 1, 2, 3, 4])
  })

  it('mark days off, and Sundays that are worked', () => {
    const kinds = Object.fromEntries(days.map(({ on, kind }) => [on, kind]))
    expect([kinds['2026-01-01'], kinds['2026-01-02'], kinds['2026-01-03'], kinds['2026-01-04']]).toEqual([
      'holiday',
      'work',
      'weekend',
      'makeUp',
    ])
  })
})

describe('the working calendar', () => {
  it('says whether its days are official, in words as well as in colour, year by year', async () => {
    const desk = fakeBridge({
      'desk.status': () => deskStatus(),
      'policies.calendar': ({ year }: { year: number }) => ({
        code: 'cn',
        startMinute: 540,
        endMinute: 1_080,
        holidays: year === 2026 ? HOLIDAYS : [],
        makeUpDays: year === 2026 ? MAKE_UP : [],
        official: year === 2026,
        citation: null,
      }),
    })
    const { wrapper } = await mountInDesk(SettingsPage, { path: '/settings/calendar' })
    expect(wrapper.text()).toContain('Working time: 09:00 to 18:00.')
    expect(wrapper.text()).toContain('those of the official notice')
    expect(wrapper.text()).toContain('Jan 4, 2026: make-up working day')
    await wrapper.get('[aria-label="The year after"]').trigger('click')
    await flushPromises()
    expect(desk.of('policies.calendar').at(-1)).toEqual({ year: 2027 })
    expect(wrapper.text()).toContain('The notice for 2027 is not known here')
  })

  it('keeps the return address only once it differs', async () => {
    const desk = fakeBridge({ 'desk.status': () => deskStatus(), 'settings.change': () => deskStatus().settings })
    const { wrapper } = await mountInDesk(SettingsPage, { path: '/settings/returns' })
    expect(wrapper.get('[type="submit"]').attributes('disabled')).toBeDefined()
    await wrapper.get('textarea').setValue('1 Mill Road')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(desk.of('settings.change')).toMatchObject([
      { changes: { returnAddress: { name: '', phone: '', address: '1 Mill Road' } } },
    ])
  })
})
