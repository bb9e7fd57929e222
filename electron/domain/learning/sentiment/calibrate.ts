/** Turns a score into a probability: σ(slope·score + shift). */
export interface Calibration {
  slope: number
  shift: number
}

export interface Judged {
  readonly score: number
  readonly positive: boolean
}

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))
export const probabilityOf = ({ slope, shift }: Calibration, score: number): number => sigmoid(slope * score + shift)

const NEWTON_STEPS = 50
/** Keeps the equations solvable when the scores part the classes completely. */
const RIDGE = 1e-6

/** Platt's method with his smoothed targets, by Newton's, on scores of texts the weights were not learned from. */
export function calibrate(judged: readonly Judged[]): Calibration {
  const positives = judged.filter(({ positive }) => positive).length
  const [high, low] = [(positives + 1) / (positives + 2), 1 / (judged.length - positives + 2)]
  let fitted: Calibration = { slope: 1, shift: 0 }
  let loss = lossOf(fitted)
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const [slope, shift] = directionOf(fitted)
    let length = 1
    let next = fitted
    let better = loss
    for (; length > 1e-8; length /= 2) {
      next = { slope: fitted.slope - length * slope, shift: fitted.shift - length * shift }
      better = lossOf(next)
      if (better <= loss) break
    }
    const gained = loss - better
    if (!(gained >= 0)) break
    ;[fitted, loss] = [next, better]
    if (gained < 1e-9) break
  }
  // Scores that say nothing, or the opposite, must not turn the answer round.
  return fitted.slope > 0 ? fitted : { slope: 1e-3, shift: logit((positives + 1) / (judged.length + 2)) }

  function lossOf(given: Calibration): number {
    let sum = 0
    for (const { score, positive } of judged) sum += lossAt(given, score, positive ? high : low)
    return sum / judged.length
  }

  /** Newton's step: the inverse of the second derivatives times the first. */
  function directionOf(given: Calibration): [slope: number, shift: number] {
    let [gs, gb, hss, hsb, hbb] = [0, 0, RIDGE, 0, RIDGE]
    for (const { score, positive } of judged) {
      const p = probabilityOf(given, score)
      const [off, curve] = [p - (positive ? high : low), p * (1 - p)]
      gs += off * score
      gb += off
      hss += curve * score * score
      hsb += curve * score
      hbb += curve
    }
    const det = hss * hbb - hsb * hsb
    return [(hbb * gs - hsb * gb) / det, (hss * gb - hsb * gs) / det]
  }
}

const logit = (share: number): number => Math.log(share / (1 - share))

/** Log loss of one text against a target between 0 and 1, without overflow. */
function lossAt({ slope, shift }: Calibration, score: number, target: number): number {
  const value = slope * score + shift
  return (value > 0 ? value : 0) - value * target + Math.log1p(Math.exp(-Math.abs(value)))
}

/** Mean log loss: what a better choice makes smaller. */
export function logLoss(calibration: Calibration, judged: readonly Judged[]): number {
  let sum = 0
  for (const { score, positive } of judged) sum += lossAt(calibration, score, positive ? 1 : 0)
  return sum / judged.length
}
