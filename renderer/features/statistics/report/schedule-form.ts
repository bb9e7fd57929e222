import type { ReportSchedule } from '../../../../shared/contract/reports'

/** A schedule as it is being typed: its contents as ticks. */
export type ScheduleDraft = Omit<ReportSchedule, 'contents'> & { contents: ReportSchedule['contents'] }

export function draftOf(schedule: ReportSchedule): ScheduleDraft {
  return { ...schedule, contents: [...schedule.contents] }
}

/** Paths that begin at a root: `/home/…`, `D:\…`, `\\server\…`. */
const ABSOLUTE = /^(\/|[A-Za-z]:[\\/]|\\\\)/

/** What keeps a draft from being saved, as a key of the texts; a schedule that is off may be incomplete. */
export function problemOf({ on, folder, contents, at }: ScheduleDraft): 'contents' | 'folder' | 'at' | null {
  if (contents.length === 0) return 'contents'
  if (!at) return 'at'
  return on && !ABSOLUTE.test(folder.trim()) ? 'folder' : null
}

export function isChanged(draft: ScheduleDraft, kept: ReportSchedule): boolean {
  return JSON.stringify(sorted(draft)) !== JSON.stringify(sorted(kept))
}

function sorted({ on, weekday, at, folder, language, contents }: ScheduleDraft) {
  return [on, weekday, at, folder.trim(), language, contents.toSorted()]
}
