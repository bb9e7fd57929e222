import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFolder } from '../../electron/shells/data-folder'
import { languageOf, localeOf } from '../../electron/shells/language-of'
import { findElectron } from '../../electron/shells/start/find-electron'
import { hasDisplay } from '../../electron/shells/start/has-display'
import { runElectron } from '../../electron/shells/start/run-electron'

let root: string
let electron: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'afterdesk-electron-'))
  electron = join(root, 'node_modules', 'electron')
  mkdirSync(electron, { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const INSTALLS = `
const fs = require('node:fs')
fs.mkdirSync(__dirname + '/dist')
fs.writeFileSync(__dirname + '/dist/electron', '')
fs.writeFileSync(__dirname + '/path.txt', 'electron')
`

describe('Electron’s program', () => {
  it('is fetched once where it is missing, and found from then on', async () => {
    writeFileSync(join(electron, 'install.js'), INSTALLS)
    const program = join(electron, 'dist', 'electron')
    expect(await findElectron(root, {})).toBe(program)
    rmSync(join(electron, 'install.js'))
    expect(await findElectron(root, {})).toBe(program)
  })

  it('is not fetched by a build server', async () => {
    writeFileSync(join(electron, 'install.js'), INSTALLS)
    expect(await findElectron(root, { CI: 'true' })).toBe(null)
    expect(existsSync(join(electron, 'dist'))).toBe(false)
  })

  it('is missing where fetching fails, where its note leads nowhere, or where the package is absent', async () => {
    writeFileSync(join(electron, 'install.js'), 'process.exit(1)')
    expect(await findElectron(root, {})).toBe(null)
    writeFileSync(join(electron, 'path.txt'), 'electron')
    expect(await findElectron(root, {})).toBe(null)
    rmSync(electron, { recursive: true })
    expect(await findElectron(root, {})).toBe(null)
  })
})

describe.skipIf(process.platform === 'win32')('a window', () => {
  const program = (script: string) => {
    const path = join(root, 'program')
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o755)
    return path
  }

  it('is given the project and its options, and its end is the end of the program', async () => {
    const path = program(`echo "$@" > ${join(root, 'given')}`)
    expect(await runElectron(path, root, ['--data', 'd'])).toBe(0)
    expect(existsSync(join(root, 'given'))).toBe(true)
  })

  it('that dies at once with an error counts as none, so the desk is served instead', async () => {
    expect(await runElectron(program('exit 127'), root, [])).toBe(null)
    expect(await runElectron(join(root, 'nothing'), root, [])).toBe(null)
  })
})

describe('the machine', () => {
  it('keeps the data where its system keeps a user’s application data', () => {
    expect(dataFolder('linux', {}, '/srv/li')).toBe('/srv/li/.local/share/afterdesk')
    expect(dataFolder('linux', { XDG_DATA_HOME: '/data' }, '/srv/li')).toBe('/data/afterdesk')
    expect(dataFolder('darwin', {}, '/srv/li')).toBe('/srv/li/Library/Application Support/Afterdesk')
    expect(dataFolder('win32', { APPDATA: 'D:/li/Roaming' }, 'D:/li')).toMatch(/Roaming.Afterdesk$/)
  })

  it('has a display on Linux only where a display server says so', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('darwin', {})).toBe(true)
  })

  it('speaks Chinese where its locale is Chinese, in the order a terminal reads it', () => {
    expect(languageOf('zh_CN.UTF-8')).toBe('zh-CN')
    expect(languageOf('zh-Hans')).toBe('zh-CN')
    expect(languageOf('zha')).toBe('en-US')
    expect(languageOf(undefined)).toBe('en-US')
    expect(localeOf({ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' })).toBe('zh_CN')
  })
})
