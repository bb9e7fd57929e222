import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../support/read-pdf'
import { temporaryFolder } from '../support/served-desk'
import { runLine, seen } from './cli-terminal'
import { openReportDesk, readCsvZip, readXlsx } from './report-desk'

const folder = mkdtempSync(join(tmpdir(), 'afterdesk-report-'))
const out = (name: string): string => join(folder, name)
const PERIOD = ['--from', '2026-03-01', '--to', '2026-03-16']
let data: string

beforeAll(async () => {
  data = await temporaryFolder()
  const { desk } = await openReportDesk({ dataDir: data })
  await desk.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(data, { recursive: true, force: true })
})

const report = (...args: string[]) => runLine(['--data', data, 'report', ...args])

describe('afterdesk report', () => {
  it('leaves one page, or the whole report, in the language that was asked for', async () => {
    const ended = seen(await report(...PERIOD, '--out', out('one.pdf'), '--language', 'zh-CN'))
    expect(ended).toMatchObject({ code: 0, reply: { ok: true, value: { file: out('one.pdf'), pages: 1 } } })
    expect(readPdf(readFileSync(out('one.pdf')))).toMatchObject({
      pages: 1,
      text: expect.stringContaining('售后报告') as string,
    })
    const { reply } = seen(await report(...PERIOD, '--full', '--out', out('full.pdf')))
    const { pages, text } = readPdf(readFileSync(out('full.pdf')))
    expect(reply).toMatchObject({ value: { pages } })
    expect(pages).toBeGreaterThan(1)
    expect(text).toContain('After-sales report')
  })

  it('leaves every table as a workbook or as CSV in a ZIP', async () => {
    const xlsx = seen(await report(...PERIOD, '--format', 'xlsx', '--out', out('tables.xlsx')))
    expect(xlsx).toMatchObject({ code: 0, reply: { ok: true, value: { file: out('tables.xlsx') } } })
    expect(readXlsx(readFileSync(out('tables.xlsx'))).map(({ name }) => name)).toContain('Refund rates')
    await report(...PERIOD, '--format', 'csv', '--out', out('tables.zip'))
    expect([...readCsvZip(readFileSync(out('tables.zip'))).keys()]).toContain('Refund rates')
  })

  it.each([
    [['--to', '2026-03-16', '--out', 'x.pdf'], '--from is missing.'],
    [
      ['--from', '2026-03-01', '--to', '2026-02-30', '--out', 'x.pdf'],
      '--to takes a date like 2026-11-01, not “2026-02-30”.',
    ],
    [[...PERIOD], '--out is missing.'],
    [[...PERIOD, '--out', 'x', '--format', 'doc'], '--format is pdf, xlsx or csv, not “doc”.'],
    [[...PERIOD, '--out', 'x', '--format', 'csv', '--full'], '--full is for a PDF'],
    [[...PERIOD, '--out', 'x', 'more'], '“report” takes 0 argument(s), not 1.'],
    [[...PERIOD, '--out', 'x', '--profile', 'y'], '“report” has no option --profile.'],
  ])('is not understood as %j', async (args, sentence) => {
    const { code, stdout, stderr } = await report(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('report --from DATE --to DATE --out FILE')
  })

  it('says that a period runs backwards, and that a file cannot be written', async () => {
    const backwards = seen(await report('--from', '2026-03-02', '--to', '2026-03-01', '--out', out('no.pdf')))
    expect(backwards).toMatchObject({ code: 1, reply: { code: 'time.backwards' } })
    expect(existsSync(out('no.pdf'))).toBe(false)
    const unwritten = seen(await report(...PERIOD, '--out', out('none/one.pdf')))
    expect(unwritten).toMatchObject({ code: 1, reply: { code: 'file.not_written', details: { reason: 'ENOENT' } } })
  })
})
