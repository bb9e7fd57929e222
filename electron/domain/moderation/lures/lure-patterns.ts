/** How people are drawn off the shop, paid for stars, or pressed with them. Over normalised text; every gap is bounded. */
import type { LureKind } from '../../../../shared/model/moderation'
import { LURES_EN } from './lures-en'
import { LURES_ES_PT } from './lures-es-pt'
import { LURES_ZH } from './lures-zh'

export type LureTable = Readonly<Record<LureKind, readonly string[]>>

const TABLES: readonly LureTable[] = [LURES_ZH, LURES_EN, LURES_ES_PT]

const patternOf = (kind: LureKind): RegExp => new RegExp(TABLES.flatMap((table) => table[kind]).join('|'), 'gu')

export const LURE_PATTERNS: readonly (readonly [LureKind, RegExp])[] = [
  ['off_platform', patternOf('off_platform')],
  ['paid_review', patternOf('paid_review')],
  ['extortion', patternOf('extortion')],
]
