import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveDesk } from '../support/served-desk'
import { seen } from './cli-terminal'
import { launch, runBuilt } from './launched'

const data = join(mkdtempSync(join(tmpdir(), 'afterdesk-cli-process-')), 'data')
beforeAll(async () => expect((await launch(['build'])).code).toBe(0))
afterAll(() => rmSync(join(data, '..'), { recursive: true }))

const run = (args: string[], given?: { stdin: string }) => runBuilt('cli', ['--data', data, ...args], given)

it('a program of its own prints the reply alone on stdout and ends by itself', async () => {
  expect(seen(await run(['call', 'jobs.list', '{}']))).toEqual({
    code: 0,
    reply: { ok: true, value: [] },
    lines: 1,
    said: '',
  })
})

it('reads the JSON from a pipe, refuses with 1 and says why on stderr', async () => {
  expect(seen(await run(['call', 'cases.get', '-'], { stdin: '{"id":7}' }))).toEqual({
    code: 1,
    reply: { ok: false, code: 'case.unknown', details: {} },
    lines: 1,
    said: 'This case was not found.\n',
  })
})

it('is reached through the launcher, whatever that has to build first', async () => {
  expect(JSON.parse((await launch(['cli', '--data', data, 'call', 'jobs.list'])).stdout)).toEqual({
    ok: true,
    value: [],
  })
})

it('ends with 2 for a line it does not understand', async () => {
  const { code, stdout } = await run(['destroy'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

it('data that a desk has open is refused', async () => {
  const desk = await serveDesk({ dataDir: data })
  try {
    expect(seen(await run(['verify']))).toEqual({
      code: 1,
      reply: { ok: false, code: 'storage.in_use', details: {} },
      lines: 1,
      said: 'Another program is using this data folder.\n',
    })
  } finally {
    expect(await desk.stop()).toBe(0)
  }
})
