import type { StatisticsFilter } from '../../../../shared/contract/statistics'
import type { Period } from '../../../../shared/model/measures'
import type { Language } from '../../../../shared/refusal-sentences'
import { MEASURE_SENTENCES, type MeasureName } from '../../../../shared/sentences/measure-sentences'
import type { Both } from '../../evidence/words/both'
import type { Say } from '../words/labels'
import type { Writing } from '../words/writing'
import type { Ask } from './ask'
import type { Column, Kind, Table } from './report'

/** Below this a figure says little. */
export const SMALL_N = 30
export const isFew = (n: number): boolean => n < SMALL_N

/** What every part of a report is made with. */
export interface Scope {
  readonly ask: Ask
  readonly period: Period
  readonly filter: StatisticsFilter
  readonly language: Language
  readonly say: Say
  readonly write: Writing
  /** Today on the shop’s clocks. */
  readonly today: string
  reasonName(code: string): string
  dimensionName(code: string): string
}

export const wordOf = (words: Both | undefined, code: string, language: Language): string => words?.[language] ?? code

export const measureName = (name: MeasureName, { language }: Scope): string => MEASURE_SENTENCES[name].label[language]

export const column = (title: string, kind: Kind = 'count', share?: number): Column => ({
  title,
  kind,
  ...(share && { share }),
})
export const words = (title: string, share = 2): Column => column(title, 'text', share)

/** A table with what may be left out filled in. Without rows it says so, by `none` or plainly. */
export function tableOf(
  { none, ...given }: Pick<Table, 'id' | 'title' | 'columns' | 'rows'> & Partial<Table> & { none?: string },
  { say }: Pick<Scope, 'say'>,
): Table {
  const { notes = [], rows } = given
  const told = rows.length === 0 ? [none ?? say('noRows'), ...notes] : notes
  return { measures: [], n: null, charts: [], ...given, notes: told }
}

/** Share of the whole in basis points, or null without one. */
export const shareBps = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 10_000) : null

/** Change against before in basis points of it, or null where there was nothing. */
export const changeBps = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : Math.round(((now - before) / before) * 10_000)
