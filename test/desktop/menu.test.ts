import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/shells/desktop/menu-template'

const itemsOf = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).filter(({ type }) => type !== 'separator')

describe.each(['linux', 'darwin', 'win32'] as const)('the menu on %s', (platform) => {
  it('says everything in both languages, and the same things', () => {
    const chinese = menuTemplate('zh-CN', platform, true)
    const english = menuTemplate('en-US', platform, true)
    expect(itemsOf(chinese).map(({ role }) => role)).toEqual(itemsOf(english).map(({ role }) => role))
    for (const { label } of [...chinese, ...itemsOf(chinese)]) expect(label).toMatch(/\p{Script=Han}|^Afterdesk$/u)
    for (const { label } of [...english, ...itemsOf(english)]) expect(label).toMatch(/^[A-Z][A-Za-z ]+$/)
  })

  it('edits, zooms and quits by the system’s own roles, so its shortcuts work', () => {
    const roles = itemsOf(menuTemplate('en-US', platform, false)).map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'undo', 'zoomIn', 'zoomOut', 'quit', 'close']))
    expect(roles).not.toContain('toggleDevTools')
    expect(new Set(roles).has(undefined)).toBe(false)
  })
})
