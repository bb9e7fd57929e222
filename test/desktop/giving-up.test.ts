import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refusal } from '../../shared/refusals'
import { runDesktop } from '../../electron/shells/desktop/run-desktop'
import { record, stub } from './electron-stub'

vi.mock('electron', async () => (await import('./electron-stub')).stub)
const openApp = vi.hoisted(() => vi.fn())
vi.mock('../../electron/shells/open-app', () => ({ openApp }))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterdesk-giving-up-'))
  record.errors.length = record.exits.length = record.steps.length = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (data: string) =>
  runDesktop({ args: ['--data', data], preload: '/preload.cjs', pageFolder: folder, devUrl: undefined })

it('data that another program holds is said in a sentence, and the program ends', async () => {
  openApp.mockRejectedValueOnce(new Refusal('storage.in_use'))
  run(folder)
  await expect.poll(() => record.exits, { timeout: 10_000 }).toEqual([1])
  expect(record.errors).toEqual(['Another program is using this data folder.'])
  expect(record.windows).toEqual([])
})

it('a second start on the same data leaves at once and opens nothing', async () => {
  stub.app.requestSingleInstanceLock.mockReturnValueOnce(false)
  openApp.mockClear()
  run(folder)
  expect(record.steps.at(-1)).toBe('quit')
  await stub.app.whenReady()
  expect(openApp).not.toHaveBeenCalled()
})

it('a data folder that is a file is an error that is shown, not a crash', () => {
  writeFileSync(join(folder, 'file'), '')
  run(join(folder, 'file'))
  expect(record.exits).toEqual([1])
  expect(record.errors).toHaveLength(1)
})
