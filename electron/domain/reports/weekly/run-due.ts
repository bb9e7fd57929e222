import { join } from 'node:path'
import type { Parsed } from '../../../../shared/contract'
import type { ReportSchedule, WeeklyReport } from '../../../../shared/contract/reports'
import type { Period } from '../../../../shared/model/measures'
import { Refusal } from '../../../../shared/refusals'
import { startOfPeriod } from '../../../../shared/time'
import type { JobContext } from '../../context'
import { gatherReport } from '../contents/gather-report'
import type { Report } from '../contents/report'
import { makePart } from '../make-part'
import { reportName, type Part } from '../report-name'
import { lastWholeWeek, pendingWeek, weekFrom, writtenWeek } from './due-week'
import { checkFolder, putInto, standsIn } from './report-folder'
import { loadSchedule, saveSchedule, type KeptSchedule } from './schedule.repo'

const ENDINGS: Readonly<Record<Part, string>> = { one_page: 'pdf', full: 'pdf', csv: 'zip', xlsx: 'xlsx' }

/**
 * Writes the report of the week that is due, of the last whole week, or of the week asked for.
 * @throws Refusal report.folder, which is kept to be shown; time.out_of_range for a week that is not over
 */
export async function runDue(context: JobContext, input: Parsed<'reports.runDue'>): Promise<WeeklyReport> {
  const kept = await loadSchedule(context.sql)
  const week = weekToWrite(context, kept, input)
  if (!week) return { week: null, files: [], written: [] }
  try {
    const { files, written } = await writeWeek(context, kept.schedule, week)
    const paths = files.map((name) => join(kept.schedule.folder, name))
    await keepOutcome(context, week, { lastAt: context.now(), lastFiles: paths, lastRefusal: null })
    return { week, files, written }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'report.folder' && kept.lastRefusal !== error.code)
      await keepOutcome(context, null, { lastRefusal: error.code })
    throw error
  }
}

function weekToWrite(context: JobContext, kept: KeptSchedule, { now, week }: Parsed<'reports.runDue'>): Period | null {
  const zone = context.shop.timeZone
  const last = lastWholeWeek(context.now(), zone)
  if (week !== undefined) {
    const asked = weekFrom(startOfPeriod(week, 'week'))
    if (asked.from > last.from) throw new Refusal('time.out_of_range', { first: '1900-01-01', last: last.to })
    return asked
  }
  if (now) return last
  return kept.schedule.on ? (pendingWeek(kept.schedule, kept, context.now(), zone)?.week ?? null) : null
}

/** What stands in the folder already is not written again, nor gathered for. */
async function writeWeek(
  context: JobContext,
  { folder, language, contents }: ReportSchedule,
  week: Period,
): Promise<Pick<WeeklyReport, 'files' | 'written'>> {
  await checkFolder(folder, context.newId())
  let report: Report | null = null
  const [files, written]: [string[], string[]] = [[], []]
  for (const [index, part] of contents.entries()) {
    const name = `${reportName('weekly', part, week, language)}.${ENDINGS[part]}`
    files.push(name)
    context.progress('drawing', index, contents.length)
    if (await standsIn(folder, name)) continue
    report ??= await gatherReport(context, { ...week, filter: {}, language, called: 'weekly' }, (done, total) =>
      context.progress('collecting', done, total),
    )
    const { bytes } = await makePart(report, part)
    if (await putInto(folder, name, bytes, context.newId())) written.push(name)
  }
  return { files, written }
}

/** The schedule itself may have been changed meanwhile; only what became of the report is kept. */
async function keepOutcome(
  context: JobContext,
  week: Period | null,
  outcome: Partial<Pick<KeptSchedule, 'lastAt' | 'lastFiles' | 'lastRefusal'>>,
): Promise<void> {
  await context.write(
    async ({ sql, changed, shop, now }) => {
      const kept = await loadSchedule(sql)
      const known = writtenWeek(kept.lastWeek, now(), shop.timeZone)
      const lastWeek = week && (known === null || week.from > known) ? week.from : kept.lastWeek
      await saveSchedule(sql, { ...kept, ...outcome, lastWeek })
      changed('insights.changed', {})
      return outcome
    },
    { week: week?.from ?? null },
  )
}
