/** A held-out text: the probability stated for it, and what it is. */
export interface Stated {
  readonly probability: number
  readonly positive: boolean
}

/** Between the two, people decide. */
export interface Thresholds {
  lowBps: number
  highBps: number
}

/** Of those called positive (or negative) so many must be right … */
const RIGHT_AT_LEAST = 0.95
/** … and of those that are the opposite at most so many may be called so, however rare they are. */
const MISSED_AT_MOST = 0.1
/** The middle is never narrower than from 40 to 60 in a hundred, and never wider than from 2 to 98. */
const [NARROWEST, WIDEST] = [60, 98]

/** The narrowest middle outside of which the verdicts hold, chosen on texts that were not learned from. */
export function chooseThresholds(stated: readonly Stated[]): Thresholds {
  const turned = stated.map(({ probability, positive }) => ({ probability: 1 - probability, positive: !positive }))
  return { lowBps: 10_000 - 100 * sureFrom(turned), highBps: 100 * sureFrom(stated) }
}

/** From which probability, in hundredths, "positive" is said. */
function sureFrom(stated: readonly Stated[]): number {
  const opposites = stated.filter(({ positive }) => !positive).length
  for (let from = NARROWEST; from < WIDEST; from++) {
    const said = stated.filter(({ probability }) => probability >= from / 100)
    const wrong = said.filter(({ positive }) => !positive).length
    if (wrong <= MISSED_AT_MOST * opposites && said.length - wrong >= RIGHT_AT_LEAST * said.length) return from
  }
  return WIDEST
}
