import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../shared/model/case'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk } from '../support/open-desk'
import { pngOf } from '../support/pictures'
import { readPdf } from '../support/read-pdf'
import { temporaryFolder } from '../support/served-desk'
import { runLine, seen } from './cli-terminal'

const DAY_MS = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'afterdesk-files-'))
const inFolder = (name: string): string => join(folder, name)
let data: string
let sent: CaseDetail

/** A case of 100.00 whose money is on its way. */
beforeAll(async () => {
  data = await temporaryFolder()
  const desk = await openDesk({ dataDir: data, clock: () => PLACED_AT + 5 * DAY_MS })
  const { id } = await desk.call('orders.record', { order: draftOrder({ externalNumber: 'F-1' }) })
  const { lines } = await desk.call('orders.get', { id })
  const asked = [{ lineId: lines[0]!.id, quantity: 1 }]
  const { totalMinor, ...opened } = await desk.call('cases.open', { orderId: id, reason: 'damaged', lines: asked })
  const target = { id: opened.id, version: opened.version }
  const { version } = await desk.call('cases.approve', { ...target, expectedTotalMinor: totalMinor })
  sent = await desk.call('cases.send', { id: opened.id, version })
  await desk.close()
  writeFileSync(inFolder('a.png'), pngOf({ width: 20, height: 10 }))
  writeFileSync(inFolder('page.png'), '<html>')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(data, { recursive: true, force: true })
})

const run = (...args: string[]) => runLine(['--data', data, ...args])
const asked = async (endpoint: string, input: object) =>
  (seen(await run('call', endpoint, JSON.stringify(input))).reply as { value: CaseDetail }).value

describe('files in the terminal', () => {
  it('attach keeps a file with the case and leaves it where it lies', async () => {
    const ended = seen(await run('attach', sent.number.toLowerCase(), inFolder('a.png')))
    expect(ended).toMatchObject({ code: 0, reply: { value: { attachments: [{ name: 'a.png', purpose: 'photo' }] } } })
    expect(readFileSync(inFolder('a.png')).length).toBeGreaterThan(0)
    expect(seen(await run('attach', sent.number, inFolder('page.png')))).toMatchObject({
      code: 1,
      reply: { code: 'attachment.unsupported' },
    })
  })

  it('dossier leaves a PDF in the language that was asked for', async () => {
    const out = inFolder('case.pdf')
    const ended = seen(await run('--language', 'zh-CN', 'dossier', sent.number, '--out', out))
    expect(ended).toMatchObject({ code: 0, reply: { ok: true, value: { file: out, pages: 2 } } })
    expect(readPdf(readFileSync(out)).text).toContain(`售后案卷 ${sent.number}`)
    await run('dossier', sent.number, '--out', out)
    expect(readPdf(readFileSync(out)).text).toContain(`Case dossier ${sent.number}`)
  })

  it('payout leaves the file for the bank, and reconcile takes its answer', async () => {
    const out = inFolder('payout.csv')
    expect(seen(await run('payout', '--out', out))).toMatchObject({
      code: 0,
      reply: { value: { rows: 1, totals: [{ currency: 'CNY', amountMinor: 10_000 }] } },
    })
    const [header = '', row = ''] = readFileSync(out, 'utf8').trimEnd().split('\r\n')
    writeFileSync(inFolder('answer.csv'), `${header},status,reference\r\n${row},paid,BANK-1\r\n`)
    expect(seen(await run('reconcile', inFolder('answer.csv'), '--dry-run'))).toMatchObject({
      code: 0,
      reply: { value: { dryRun: true, settled: 1, problems: [] } },
    })
    expect((await asked('cases.get', { id: sent.id })).status).toBe('paying')
    await run('reconcile', inFolder('answer.csv'))
    expect((await asked('cases.get', { id: sent.id })).status).toBe('settled')
    expect(seen(await run('reconcile', inFolder('answer.csv')))).toMatchObject({
      reply: { value: { settled: 0, unchanged: 1, problems: [] } },
    })
  })

  it.each([
    ['a case that is not there', ['dossier', 'AS26-999999', '--out', inFolder('x.pdf')], 'case.unknown'],
    ['a file that is not there', ['reconcile', inFolder('no.csv')], 'import.unknown_file'],
    ['evidence that is not there', ['attach', 'AS26-000001', inFolder('no.png')], 'import.unknown_file'],
    ['a place that cannot be written', ['payout', '--out', join(folder, 'no', 'x.csv')], 'file.not_written'],
  ])('refuses %s', async (_, args, code) => {
    expect(seen(await run(...args))).toMatchObject({ code: 1, reply: { ok: false, code } })
  })

  it.each([
    ['no place for what it makes', ['dossier', 'AS26-000001']],
    ['no file', ['attach', 'AS26-000001']],
    ['a purpose that does not exist', ['attach', 'AS26-000001', 'a.png', '--purpose', 'fun']],
    ['an option of another command', ['reconcile', 'a.csv', '--out', 'x']],
  ])('with %s prints how it is used and ends with 2', async (_, args) => {
    const { code, stdout, stderr } = await run(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\nusage: /)
  })
})
