import type { Period } from '../../../shared/model/measures'
import type { Language } from '../../../shared/refusal-sentences'

export type Part = 'one_page' | 'full' | 'csv' | 'xlsx'

const STEMS = {
  report: { 'zh-CN': '售后报告', 'en-US': 'after-sales' },
  weekly: { 'zh-CN': '售后周报', 'en-US': 'after-sales-week' },
} as const
const PARTS: Readonly<Record<Part, Readonly<Record<Language, string>>>> = {
  one_page: { 'zh-CN': '一页', 'en-US': 'one-page' },
  full: { 'zh-CN': '完整', 'en-US': 'full' },
  csv: { 'zh-CN': '数据表', 'en-US': 'tables' },
  xlsx: { 'zh-CN': '数据表', 'en-US': 'tables' },
}

/** The name of a file without its ending: what it is, in the report’s language, and the days it covers. */
export function reportName(called: keyof typeof STEMS, part: Part, { from, to }: Period, language: Language): string {
  return [STEMS[called][language], from, to, PARTS[part][language]].join('-')
}
