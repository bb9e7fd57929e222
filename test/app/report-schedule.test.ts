import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReportSchedule, WeeklyReport } from '../../shared/contract/reports'
import { keepSchedule } from '../../electron/app/schedule'
import { openDesk, OWNER, type OpenDesk } from '../support/open-desk'
import { readPdf } from '../support/read-pdf'
import { temporaryFolder } from '../support/served-desk'
import { readXlsx } from './report-desk'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** How long a look or a job may take on a busy machine. */
const PATIENT = { timeout: 20_000 }
/** Wednesday 2026-03-18, 10:00 in Shanghai. */
const WEDNESDAY = Date.UTC(2026, 2, 18, 2)
/** Monday 2026-03-23, 08:00 in Shanghai. */
const NEXT_MONDAY = Date.UTC(2026, 2, 23, 0)

let desk: OpenDesk
let folder: string
let now: number
beforeEach(async () => {
  now = WEDNESDAY
  folder = await temporaryFolder()
  desk = await openDesk({ clock: () => now })
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
  expect(desk.log).toEqual([])
})

const planned = (changes: Partial<ReportSchedule> = {}): ReportSchedule => ({
  on: true,
  weekday: 1,
  at: '08:00',
  folder,
  language: 'en-US',
  contents: ['one_page'],
  ...changes,
})
const plan = (changes: Partial<ReportSchedule> = {}) => desk.call('reports.setSchedule', { schedule: planned(changes) })
const runDue = async (input: object = {}) => (await desk.finish('reports.runDue', input)) as WeeklyReport
const stored = () => desk.call('reports.schedule', {})
const fileOf = (monday: string, sunday: string) => `after-sales-week-${monday}-${sunday}-one-page.pdf`

describe('the weekly report', () => {
  it('is off until somebody turns it on, and due the next time its day and hour come', async () => {
    expect(await stored()).toMatchObject({ schedule: { on: false }, nextAt: null, lastAt: null, lastFiles: [] })
    expect(await runDue()).toEqual({ week: null, files: [], written: [] })
    expect(await plan()).toMatchObject({ schedule: { on: true }, nextAt: NEXT_MONDAY, lastRefusal: null })
    now = NEXT_MONDAY - 1
    expect(await runDue()).toMatchObject({ week: null })
    expect(readdirSync(folder)).toEqual([])
  })

  it('writes the last whole week once, under the week’s name, and tells the windows', async () => {
    const told: string[] = []
    desk.app.subscribe((name) => told.push(name))
    await plan({ contents: ['one_page', 'full', 'csv', 'xlsx'] })
    now = NEXT_MONDAY
    expect(await stored()).toMatchObject({ nextAt: NEXT_MONDAY })
    const { week, files, written } = await runDue()
    expect(week).toEqual({ from: '2026-03-16', to: '2026-03-22' })
    expect(written).toEqual(files)
    expect(readdirSync(folder).sort()).toEqual([...files].sort())
    expect(files).toEqual(
      ['one-page.pdf', 'full.pdf', 'tables.zip', 'tables.xlsx'].map(
        (part) => `after-sales-week-2026-03-16-2026-03-22-${part}`,
      ),
    )
    const { text, pages } = readPdf(readFileSync(join(folder, files[0]!)))
    expect(pages).toBe(1)
    expect(text).toContain('Weekly after-sales report')
    expect(text).toContain('Mar 16 – 22, 2026')
    expect(readXlsx(readFileSync(join(folder, files[3]!)))[0]!.rows.flat()).toContain('2026-03-16 – 2026-03-22')
    expect(told.filter((name) => name === 'insights.changed')).toHaveLength(2)
    expect(await stored()).toMatchObject({
      lastAt: NEXT_MONDAY,
      lastFiles: files.map((name) => join(folder, name)),
      nextAt: NEXT_MONDAY + 7 * DAY_MS,
    })
    expect(await runDue()).toEqual({ week: null, files: [], written: [] })
  })

  it('is named and written in Chinese where that is asked for', async () => {
    await plan({ language: 'zh-CN' })
    const { files } = await runDue({ now: true })
    expect(files).toEqual(['售后周报-2026-03-09-2026-03-15-一页.pdf'])
    expect(readPdf(readFileSync(join(folder, files[0]!))).text).toContain('售后周报')
  })

  it('missed for weeks while the program was off is written for the last week only', async () => {
    await plan()
    now = NEXT_MONDAY + 17 * DAY_MS
    expect((await runDue()).files).toEqual([fileOf('2026-03-30', '2026-04-05')])
    expect(readdirSync(folder)).toEqual([fileOf('2026-03-30', '2026-04-05')])
  })

  it('does not make up for what was due before it was turned on, also when it is moved to an earlier day', async () => {
    await plan({ weekday: 5 })
    await plan({ weekday: 2 })
    expect(await runDue()).toMatchObject({ week: null })
    expect((await stored()).nextAt).toBe(NEXT_MONDAY + DAY_MS)
  })

  it('never replaces what stands there, and writes only what is missing', async () => {
    await plan({ contents: ['one_page', 'csv'] })
    const name = fileOf('2026-03-16', '2026-03-22')
    writeFileSync(join(folder, name), 'mine')
    now = NEXT_MONDAY
    const { files, written } = await runDue()
    expect(files).toHaveLength(2)
    expect(written).toEqual(['after-sales-week-2026-03-16-2026-03-22-tables.zip'])
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine')
    expect(await runDue({ now: true })).toMatchObject({ files, written: [] })
  })

  it('asked for by two windows at once is one report', async () => {
    await plan()
    now = NEXT_MONDAY
    const both = await Promise.all([runDue(), runDue()])
    expect(both.flatMap(({ written }) => written)).toEqual([fileOf('2026-03-16', '2026-03-22')])
    expect(readdirSync(folder)).toEqual([fileOf('2026-03-16', '2026-03-22')])
    expect(await stored()).toMatchObject({ lastFiles: [join(folder, fileOf('2026-03-16', '2026-03-22'))] })
  })

  it('of a certain week is written when asked for, but not of one that is not over', async () => {
    await plan()
    expect((await runDue({ week: '2026-02-12' })).files).toEqual([fileOf('2026-02-09', '2026-02-15')])
    await expect(runDue({ week: '2026-03-20' })).rejects.toThrow('time.out_of_range')
    now = NEXT_MONDAY
    expect((await runDue()).files).toEqual([fileOf('2026-03-16', '2026-03-22')])
  })

  it.each([
    ['a relative folder', () => 'reports'],
    ['one that is not there', () => join(folder, 'none')],
    ['a file', () => file()],
    ['one that cannot be written to', () => '/proc'],
  ])('is refused %s', async (_, given) => {
    expect(await desk.ask('reports.setSchedule', { schedule: planned({ folder: given() }) })).toMatchObject({
      ok: false,
      code: 'report.folder',
    })
    expect((await stored()).schedule.on).toBe(false)
    expect((await plan({ on: false, folder: '' })).schedule.on).toBe(false)
  })

  function file(): string {
    const path = join(folder, 'file')
    writeFileSync(path, '')
    return path
  }

  it('shows why it could not be written, and is written once the folder is back', async () => {
    await plan()
    rmSync(folder, { recursive: true })
    now = NEXT_MONDAY
    await expect(runDue()).rejects.toThrow('report.folder')
    expect(await stored()).toMatchObject({ lastRefusal: 'report.folder', lastAt: null, nextAt: NEXT_MONDAY })
    mkdirSync(folder)
    expect((await runDue()).written).toHaveLength(1)
    expect(await stored()).toMatchObject({ lastRefusal: null, lastAt: NEXT_MONDAY })
  })

  it('may be changed by an owner only, and seen by everybody', async () => {
    const clerk = { actor: 'clerk', role: 'clerk', shell: 'test' } as const
    for (const [endpoint, input] of [
      ['reports.setSchedule', { schedule: planned() }],
      ['reports.runDue', {}],
    ] as const)
      expect(await desk.app.call(clerk, endpoint, input)).toMatchObject({ code: 'desk.not_permitted' })
    expect(await desk.app.call(clerk, 'reports.schedule', {})).toMatchObject({ ok: true })
  })
})

describe('the clocks of the weekly report', () => {
  const zoned = (timeZone: string) => desk.call('settings.change', { changes: { timeZone } })

  it('keep the hour of the shop across daylight saving', async () => {
    await zoned('America/New_York')
    now = Date.UTC(2026, 2, 4, 12)
    // Clocks go forward on Sunday 2026-03-08: 08:00 is 13:00 UTC before and 12:00 UTC after.
    expect((await plan({ weekday: 7 })).nextAt).toBe(Date.UTC(2026, 2, 8, 12))
    expect((await plan({ weekday: 6 })).nextAt).toBe(Date.UTC(2026, 2, 7, 13))
    // A time that is skipped comes an hour later on that day; one that is repeated comes once.
    expect((await plan({ weekday: 7, at: '02:30' })).nextAt).toBe(Date.UTC(2026, 2, 8, 7, 30))
    now = Date.UTC(2026, 10, 1, 5, 45)
    await plan({ on: false })
    expect((await plan({ weekday: 7, at: '01:50' })).nextAt).toBe(Date.UTC(2026, 10, 1, 5, 50))
    now = Date.UTC(2026, 10, 1, 5, 50)
    expect((await runDue()).files).toEqual([fileOf('2026-10-19', '2026-10-25')])
    now += HOUR_MS
    expect(await runDue()).toMatchObject({ week: null })
  })

  it('follow a change of the zone without writing a week twice', async () => {
    await plan()
    now = NEXT_MONDAY
    await runDue()
    await zoned('America/New_York')
    expect(await runDue()).toMatchObject({ week: null })
    // Monday 2026-03-30, 08:00 in New York.
    expect((await stored()).nextAt).toBe(Date.UTC(2026, 2, 30, 12))
    now = Date.UTC(2026, 2, 30, 12)
    expect((await runDue()).week).toEqual({ from: '2026-03-23', to: '2026-03-29' })
  })

  it('are not misled by a week that a clock gone ahead has written', async () => {
    await plan()
    now = NEXT_MONDAY + 700 * DAY_MS
    await runDue()
    now = NEXT_MONDAY
    expect((await runDue()).files).toEqual([fileOf('2026-03-16', '2026-03-22')])
  })
})

describe('the timer of the weekly report', () => {
  /** A timer that goes on when told to, and what it asked the app for. */
  function timer() {
    const asked: string[] = []
    let tick = () => {}
    let running = false
    const app = {
      subscribe: desk.app.subscribe.bind(desk.app),
      call: (...given: Parameters<OpenDesk['app']['call']>) => {
        asked.push(given[1])
        return desk.app.call(...given)
      },
    }
    const stop = keepSchedule({
      app,
      session: OWNER,
      clock: () => now,
      every: (work, ms) => {
        expect(ms).toBe(MINUTE_MS)
        running = true
        tick = work
        return () => void (running = false)
      },
    })
    return { asked, stop, tick: () => tick(), isRunning: () => running }
  }

  const jobsOf = async () => (await desk.call('jobs.list', {})).filter(({ kind }) => kind === 'reports.runDue')
  /** Ticks until so many jobs have ended: a tick during a look is passed over. */
  const jobEnded = (count: number, tick = () => {}) =>
    expect
      .poll(async () => (tick(), (await jobsOf()).filter(({ endedAt }) => endedAt !== null).length), PATIENT)
      .toBe(count)
  /** Ticks until the end of the last job has been seen. */
  const seenEnd = (asked: string[], tick: () => void) =>
    expect.poll(() => (tick(), asked.at(-1)), PATIENT).toBe('jobs.get')

  it('looks at once for what was missed, writes it, and stops with the shell', async () => {
    await plan()
    now = NEXT_MONDAY + DAY_MS
    const { stop, isRunning } = timer()
    await jobEnded(1)
    expect(readdirSync(folder)).toEqual([fileOf('2026-03-16', '2026-03-22')])
    expect(isRunning()).toBe(true)
    stop()
    expect(isRunning()).toBe(false)
  })

  it('starts no job while nothing is due', async () => {
    await plan()
    const { asked, stop, tick } = timer()
    const looks = () => (tick(), asked.filter((name) => name === 'reports.schedule').length)
    await expect.poll(looks, PATIENT).toBeGreaterThan(2)
    expect(asked).not.toContain('reports.runDue')
    stop()
  })

  it('tries a folder that is gone again after an hour, not every minute, and at once when the schedule is changed', async () => {
    await plan()
    rmSync(folder, { recursive: true })
    now = NEXT_MONDAY
    const { asked, stop, tick } = timer()
    await jobEnded(1)
    await seenEnd(asked, tick)
    now += MINUTE_MS
    tick()
    expect(await jobsOf()).toHaveLength(1)
    now += HOUR_MS
    await jobEnded(2, tick)
    mkdirSync(folder)
    await seenEnd(asked, tick)
    await plan()
    await jobEnded(3, tick)
    expect(readdirSync(folder)).toHaveLength(1)
    stop()
  })
})
