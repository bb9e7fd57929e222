import type { Output, Parsed } from '../../../../shared/contract'
import type { ReadContext, WriteContext } from '../../context'
import { nextDue } from './due-week'
import { checkFolder } from './report-folder'
import { loadSchedule, saveSchedule, type KeptSchedule } from './schedule.repo'

export async function showSchedule(context: ReadContext): Promise<Output<'reports.schedule'>> {
  return shown(await loadSchedule(context.sql), context)
}

/** @throws Refusal report.folder where it is on and its folder cannot be written to */
export async function setSchedule(
  context: WriteContext,
  { schedule }: Parsed<'reports.setSchedule'>,
): Promise<Output<'reports.setSchedule'>> {
  if (schedule.on) await checkFolder(schedule.folder, context.newId())
  const before = await loadSchedule(context.sql)
  const since = schedule.on && !before.schedule.on ? context.now() : before.since
  const kept = { ...before, schedule, since, lastRefusal: null }
  await saveSchedule(context.sql, kept)
  context.changed('insights.changed', {})
  return shown(kept, context)
}

function shown(kept: KeptSchedule, { now, shop }: Pick<ReadContext, 'now' | 'shop'>): Output<'reports.schedule'> {
  const { schedule, lastAt, lastFiles, lastRefusal } = kept
  const nextAt = schedule.on ? nextDue(schedule, kept, now(), shop.timeZone) : null
  return { schedule, nextAt, lastAt, lastFiles, lastRefusal }
}
