import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveDesk, type ServedDesk } from '../support/served-desk'
import { launch, runBuilt } from './launched'

const IN_USE = 'Another program is using this data folder.\n'
/** Run before a program: says at its end whether the database library, by far the slowest part to load, was loaded. */
const WATCH = `process.on('exit', () => {
  const loaded = Object.keys(require.cache).some((file) => /[\\\\/]typeorm[\\\\/]/.test(file))
  process.stderr.write(loaded ? 'typeorm: loaded' : 'typeorm: not loaded')
})`

const folder = mkdtempSync(join(tmpdir(), 'afterdesk-second-'))
const data = join(folder, 'data')
const watch = join(folder, 'watch.cjs')
let desk: ServedDesk
beforeAll(async () => {
  writeFileSync(watch, WATCH)
  expect((await launch(['build'])).code).toBe(0)
  desk = await serveDesk({ dataDir: data })
})
afterAll(async () => {
  await desk.stop()
  rmSync(folder, { recursive: true })
})

const watched = { env: { NODE_OPTIONS: `--require ${watch}` } }

describe('a second program on the data of an open desk says so before it loads the database library:', () => {
  it('the command line', async () => {
    const { code, stderr } = await runBuilt('cli', ['--data', data, 'verify'], watched)
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${IN_USE}typeorm: not loaded` })
  })

  it('the desk in a browser', async () => {
    const { code, stderr } = await runBuilt('start', ['--data', data, '--loopback', '--no-open'], watched)
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${IN_USE}typeorm: not loaded` })
  })

  it('and one on data of its own does load it, so the watch sees it', async () => {
    const { code, stderr } = await runBuilt('cli', ['--data', join(folder, 'other'), 'call', 'jobs.list'], watched)
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'typeorm: loaded' })
  })
})
