import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const BUILDER = pathToFileURL(resolve(import.meta.dirname, '../../electron/shells/launch/build-when-stale.mjs')).href

/** Stands in for the build tools: notes each build, and writes what it was told to build. */
const FAKE_LAUNCHER = `
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
const [, targets, out] = process.argv.slice(2)
appendFileSync('builds.log', targets + '\\n')
console.log('a line of a build tool')
if (existsSync('broken')) process.exit(1)
for (const target of targets.split(',')) {
  mkdirSync(out + '/' + target, { recursive: true })
  writeFileSync(out + '/' + target + '/built.txt', readFileSync('shared/model.ts'))
}
`

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'afterdesk-launch-'))
  for (const folder of ['electron', 'renderer', 'shared']) mkdirSync(join(root, folder))
  writeFileSync(join(root, 'electron', 'launch.mjs'), FAKE_LAUNCHER)
  writeFileSync(join(root, 'renderer', 'App.vue'), 'one')
  writeFileSync(join(root, 'shared', 'model.ts'), 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

function build(...targets: string[]): Promise<{ code: number | null; stdout: string }> {
  const script = `const { buildWhenStale } = await import('${BUILDER}'); await buildWhenStale(${JSON.stringify(root)}, ${JSON.stringify(targets)})`
  return new Promise((ended) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let stdout = ''
    child.stdout.on('data', (data) => (stdout += String(data)))
    child.on('close', (code) => ended({ code, stdout }))
  })
}

const builds = () => {
  const log = join(root, 'builds.log')
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
}
const built = (target: string) => readFileSync(join(root, 'out', target, 'built.txt'), 'utf8')

describe('a build', () => {
  it('is made once, and again only for what its sources reach', async () => {
    await build('main', 'renderer')
    await build('main', 'renderer')
    expect(builds()).toEqual(['main,renderer'])
    writeFileSync(join(root, 'renderer', 'App.vue'), 'two')
    await build('main')
    expect(builds()).toEqual(['main,renderer'])
    await build('main', 'renderer')
    expect(builds()).toEqual(['main,renderer', 'renderer'])
    writeFileSync(join(root, 'shared', 'model.ts'), 'two')
    await build('main', 'renderer')
    expect(builds().at(-1)).toBe('main,renderer')
    expect(built('main')).toBe('two')
  })

  it('is made anew when the configuration changes, or a file is moved', async () => {
    await build('renderer')
    writeFileSync(join(root, 'electron.vite.config.ts'), 'changed')
    await build('renderer')
    rmSync(join(root, 'renderer', 'App.vue'))
    writeFileSync(join(root, 'renderer', 'Desk.vue'), 'one')
    await build('renderer')
    expect(builds()).toHaveLength(3)
  })

  it('says nothing on stdout', async () => {
    expect(await build('main')).toEqual({ code: 0, stdout: '' })
  })

  it('is made once when several programs ask for it at the same time', async () => {
    const ended = await Promise.all(Array.from({ length: 4 }, () => build('main', 'preload')))
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(builds()).toEqual(['main,preload'])
    expect(readdirSync(join(root, 'out')).sort()).toEqual(['main', 'preload'])
  })

  it('is not held up by a program that died while building', async () => {
    mkdirSync(join(root, 'out'))
    const gone = spawn(process.execPath, ['-e', ''])
    await new Promise((ended) => gone.on('close', ended))
    writeFileSync(join(root, 'out', '.building'), String(gone.pid))
    expect(await build('main')).toMatchObject({ code: 0 })
    expect(builds()).toEqual(['main'])
  })

  it('that fails leaves the last good one, and is tried again', async () => {
    await build('main')
    writeFileSync(join(root, 'shared', 'model.ts'), 'two')
    writeFileSync(join(root, 'broken'), '')
    expect(await build('main')).toMatchObject({ code: 1 })
    expect(built('main')).toBe('one')
    rmSync(join(root, 'broken'))
    expect(await build('main')).toMatchObject({ code: 0 })
    expect(built('main')).toBe('two')
    expect(readdirSync(join(root, 'out'))).toEqual(['main'])
  })
})
