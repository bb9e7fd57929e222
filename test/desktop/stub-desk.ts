import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { AppEventName } from '../../shared/contract'
import { record } from './electron-stub'

/** The app behind the stubbed desktop: it notes what it is asked. A test puts it in the place of `open-app`. */
export const calls: unknown[][] = []
export const listeners: ((name: AppEventName, payload: unknown) => void)[] = []
export const settings = { language: 'zh-CN', theme: 'dark' }
export const close = vi.fn(async () => {})

export const openApp = async () => ({
  call: async (...call: unknown[]) => {
    calls.push(call)
    return { ok: true, value: { settings, orders: 1 } }
  },
  subscribe: (listener: (typeof listeners)[number]) => {
    listeners.push(listener)
    return () => void listeners.splice(listeners.indexOf(listener), 1)
  },
  close,
})

export const PAGE = 'app://afterdesk/index.html'
export const theWindow = () => record.windows[0]!

/** Runs the desktop until its window shows the page. Answers the folder that holds its data and its page. */
export async function runInStub(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'afterdesk-desktop-'))
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'secret.txt'), 'outside the page')
  const { runDesktop } = await import('../../electron/shells/desktop/run-desktop')
  runDesktop({
    args: ['--data', join(folder, 'data'), '--unknown-switch-of-chromium'],
    preload: '/preload.cjs',
    pageFolder: join(folder, 'page'),
    devUrl: 'http://localhost:5173/',
  })
  // What must be set before the program is ready is set by now, without a turn of the event loop.
  expect(record.steps).toEqual(['sandbox', 'schemes', `userData ${join(folder, 'data', 'window')}`])
  await vi.waitFor(() => expect(record.windows[0]?.loaded).toEqual([PAGE]))
  return folder
}
