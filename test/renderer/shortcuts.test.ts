import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPressHandler, pressOf } from '../../renderer/ui/shortcuts'
import type { ShortcutGroup } from '../../renderer/ui/shortcuts'

afterEach(() => {
  document.body.innerHTML = ''
})

function listen(...groups: ShortcutGroup[]) {
  const handle = createPressHandler(groups)
  return (key: string, more: KeyboardEventInit & { on?: Element; at?: number } = {}) => {
    const { on = document.body, at = 0, ...init } = more
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
    Object.defineProperty(event, 'target', { value: on })
    Object.defineProperty(event, 'timeStamp', { value: at })
    return handle(event)
  }
}

const group = (shortcuts: ShortcutGroup['shortcuts']): ShortcutGroup => ({ title: 'Test', shortcuts })

function put(html: string): Element {
  document.body.innerHTML = html
  const found = document.querySelector('[data-here]')
  if (!found) throw new Error('nothing is marked')
  return found
}

describe('shortcuts', () => {
  it('run in the page', () => {
    const run = vi.fn()
    const press = listen(group([{ keys: 'a', label: '', run }]))
    expect(press('a')).toBe(true)
    expect(press('b')).toBe(false)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('rest while somebody types, except with Ctrl', () => {
    const run = vi.fn()
    const press = listen(
      group([
        { keys: 'a', label: '', run },
        { keys: 'mod+k', label: '', run },
      ]),
    )
    for (const html of ['<input data-here>', '<textarea data-here></textarea>', '<select data-here></select>'])
      press('a', { on: put(html) })
    expect(run).not.toHaveBeenCalled()
    press('k', { on: put('<input data-here>'), ctrlKey: true })
    expect(run).toHaveBeenCalledTimes(1)
    press('a', { on: put('<input type="checkbox" data-here>') })
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('run again as soon as the dialog that was typed into begins to close', () => {
    const run = vi.fn()
    const press = listen(group([{ keys: 'e', label: '', run }]))
    const dialog = (state: string) => `<div role="dialog" data-state="${state}"><textarea data-here></textarea></div>`
    press('e', { on: put(dialog('open')) })
    expect(run).not.toHaveBeenCalled()
    press('e', { on: put(dialog('closed')) })
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('rest while an input method is composing', () => {
    const run = vi.fn()
    const press = listen(group([{ keys: 'a', label: '', run }]))
    press('a', { isComposing: true })
    press('Process')
    expect(run).not.toHaveBeenCalled()
  })

  it('rest under a dialog, unless they belong to it', () => {
    const [page, dialog] = [vi.fn(), vi.fn()]
    const press = listen(
      group([
        { keys: 'a', label: '', run: page },
        { keys: 'j', label: '', run: dialog, inDialog: true },
      ]),
    )
    const on = put('<div role="dialog"><button data-here></button></div>')
    press('a', { on })
    press('j', { on })
    expect([page.mock.calls.length, dialog.mock.calls.length]).toEqual([0, 1])
  })

  it('can be two keys one after the other, within a second', () => {
    const run = vi.fn()
    const press = listen(group([{ keys: 'g c', label: '', run }]))
    press('g', { at: 0 })
    press('c', { at: 900 })
    expect(run).toHaveBeenCalledTimes(1)
    press('g', { at: 2_000 })
    press('c', { at: 3_500 })
    press('c', { at: 3_600 })
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('of a newer view go before those of an older one', () => {
    const [older, newer] = [vi.fn(), vi.fn()]
    const press = listen(group([{ keys: 'n', label: '', run: older }]), group([{ keys: 'n', label: '', run: newer }]))
    press('n')
    expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([0, 1])
  })

  it('are written the same on every keyboard', () => {
    const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect(pressOf({ ...plain, key: '?', shiftKey: true })).toBe('?')
    expect(pressOf({ ...plain, key: 'E', shiftKey: true })).toBe('shift+e')
    expect(pressOf({ ...plain, key: 'k', ctrlKey: true })).toBe('mod+k')
    expect(pressOf({ ...plain, key: ' ' })).toBe('Space')
  })
})
