import type { LureKind, Span } from '../../../../shared/model/moderation'
import { spanOf, type Normalised } from '../normalise'
import { LURE_PATTERNS } from './lure-patterns'

export interface Lure {
  kind: LureKind
  span: Span
  /** The words that gave it away. */
  text: string
}

/** Places named of one text; more explain no better. */
const MOST = 50

export function findLures(tight: Normalised): Lure[] {
  const lures: Lure[] = []
  for (const [kind, pattern] of LURE_PATTERNS) {
    for (const match of tight.text.matchAll(pattern)) {
      if (lures.length >= MOST) return lures
      const end = match.index + match[0].length
      lures.push({ kind, span: spanOf(tight, match.index, end), text: match[0].slice(0, 80) })
    }
  }
  return lures
}
