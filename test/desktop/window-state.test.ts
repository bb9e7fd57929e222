import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterAll, describe, expect, it } from 'vitest'
import { keepWindowState, loadWindowState } from '../../electron/shells/desktop/window-state'

const folder = mkdtempSync(join(tmpdir(), 'afterdesk-window-'))
const file = join(folder, 'place.json')
afterAll(() => rmSync(folder, { recursive: true }))

const SCREENS = [{ x: 0, y: 0, width: 1920, height: 1080 }]
const FIRST = { width: 1360, height: 860, maximized: false }

const kept = (content: string) => {
  writeFileSync(file, content)
  return loadWindowState(file, SCREENS)
}

describe('the window’s place', () => {
  it('is the one it was left at', () => {
    const state = { x: 50, y: 60, width: 1200, height: 800, maximized: true }
    expect(kept(JSON.stringify(state))).toEqual(state)
  })

  it('keeps its size but not its corner when the screen it was on is gone', () => {
    const state = { x: 3000, y: 60, width: 1200, height: 800, maximized: false }
    expect(kept(JSON.stringify(state))).toEqual({ width: 1200, height: 800, maximized: false })
  })

  it('keeps its size but not its corner when its title bar would be above the screen', () => {
    const state = { x: 50, y: -500, width: 1200, height: 800, maximized: false }
    expect(kept(JSON.stringify(state))).toEqual({ width: 1200, height: 800, maximized: false })
  })

  it.each([
    '',
    'null',
    '[]',
    '{"width":"1200"}',
    '{"width":1e9,"height":1,"maximized":false}',
    '{"width":1200.5}',
    '\u0000',
  ])('is the first one again when the file holds %j', (content) => expect(kept(content)).toEqual(FIRST))

  it('is the first one when there is no file', () => {
    expect(loadWindowState(join(folder, 'none.json'), SCREENS)).toEqual(FIRST)
  })

  it('that cannot be kept does not keep the window from closing', () => {
    const window = Object.assign(new EventEmitter(), { getNormalBounds: () => SCREENS[0], isMaximized: () => false })
    keepWindowState(window as unknown as BrowserWindow, join(folder, 'no', 'such', 'folder.json'))
    expect(() => window.emit('close')).not.toThrow()
  })
})
