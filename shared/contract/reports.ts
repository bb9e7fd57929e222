import { z } from 'zod'
import { Period } from '../model/measures'
import { CalendarDate, Instant } from '../time'
import { command, job, query } from './endpoint'
import { StatisticsFilter } from './statistics'

const ReportLanguage = z.enum(['zh-CN', 'en-US'])
const Asked = Period.extend({ filter: StatisticsFilter.default({}), language: ReportLanguage })

/** `18:05` on the shop's clocks. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A report that is written by itself, every week for the week before. */
export const ReportSchedule = z.strictObject({
  on: z.boolean(),
  /** 1 is Monday, 7 Sunday. */
  weekday: z.int().min(1).max(7),
  at: TimeOfDay,
  /** An absolute path; what is written there carries the week in its name and replaces nothing. */
  folder: z.string().max(400),
  language: ReportLanguage,
  contents: z.array(z.enum(['one_page', 'full', 'csv', 'xlsx'])).min(1),
})
export type ReportSchedule = z.infer<typeof ReportSchedule>

const Stored = z.strictObject({
  schedule: ReportSchedule,
  nextAt: Instant.nullable(),
  lastAt: Instant.nullable(),
  /** The files written last, or why they could not be. */
  lastFiles: z.array(z.string()),
  lastRefusal: z.string().nullable(),
})

/** What the job of a report answers: a file to read by `evidence.file`. */
export const ReportFile = z.strictObject({
  fileId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  /** Of a PDF; null of a spreadsheet. */
  pages: z.int().nullable(),
})
export type ReportFile = z.infer<typeof ReportFile>

/** What the job of the weekly report answers. Nothing is due: no week and no files. */
export const WeeklyReport = z.strictObject({
  week: Period.nullable(),
  /** The files of the week that now stand in the folder, and those among them that were written just now. */
  files: z.array(z.string()),
  written: z.array(z.string()),
})
export type WeeklyReport = z.infer<typeof WeeklyReport>

export const reports = {
  'reports.pdf': job({
    summary: 'A report of a period as PDF, on one page or in full. The result names a file to read.',
    permission: 'desk.read',
    input: Asked.extend({ full: z.boolean().default(false) }),
    refusals: ['time.backwards', 'time.out_of_range'],
  }),
  'reports.pack': job({
    summary: 'Every table of the statistics of a period, as one XLSX file or as CSV files in a ZIP.',
    permission: 'desk.read',
    input: Asked.extend({ format: z.enum(['csv', 'xlsx']) }),
    refusals: ['time.backwards', 'time.out_of_range'],
  }),
  'reports.schedule': query({
    summary: 'The weekly report: when, where to, and what became of the last one.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: Stored,
    refusals: [],
  }),
  'reports.setSchedule': command({
    summary: 'Changes the weekly report. The folder must exist and be writable.',
    permission: 'settings.write',
    input: z.strictObject({ schedule: ReportSchedule }),
    output: Stored,
    refusals: ['report.folder'],
  }),
  'reports.runDue': job({
    summary: 'Writes the weekly report if it is due (or, with `now`, for the last whole week), and says which files.',
    permission: 'settings.write',
    input: z.strictObject({ now: z.boolean().default(false), week: CalendarDate.optional() }),
    refusals: ['report.folder', 'time.out_of_range'],
  }),
}
