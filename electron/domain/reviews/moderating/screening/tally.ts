import type { Judgement } from './judge-review'

/** How many reviews the rules changed, by what they did. */
export interface Screened {
  held: number
  blocked: number
  masked: number
  tagged: number
  /** Let go, because no rule keeps them any more. */
  released: number
}
export const NOTHING_SCREENED: Screened = { held: 0, blocked: 0, masked: 0, tagged: 0, released: 0 }

export function tallyOf(changed: readonly Judgement[], so: Screened = NOTHING_SCREENED): Screened {
  const count = (fits: (judgement: Judgement) => boolean): number => changed.filter(fits).length
  const decidedBy = (outcome: string) => count(({ deciding }) => deciding?.outcome === outcome)
  return {
    held: so.held + decidedBy('hold') + decidedBy('route'),
    blocked: so.blocked + decidedBy('block'),
    masked: so.masked + count(({ outcomes }) => outcomes.includes('mask')),
    tagged: so.tagged + count(({ outcomes }) => outcomes.includes('tag') || outcomes.includes('route')),
    released: so.released + count(({ changes }) => changes?.released === true),
  }
}
