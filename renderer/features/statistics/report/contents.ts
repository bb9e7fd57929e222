import type { ReportSchedule } from '../../../../shared/contract/reports'

export type Content = ReportSchedule['contents'][number]
/** What a report can be made as, shortest first. */
export const CONTENTS: readonly Content[] = ['one_page', 'full', 'csv', 'xlsx']
/** Languages by their own names, whichever the desk speaks. */
export const LANGUAGE_NAMES = { 'zh-CN': '简体中文', 'en-US': 'English' } as const
/** Monday is 1, Sunday 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
