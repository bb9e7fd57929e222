const [PASSIVE, PROMOTER] = [7, 9]

/**
 * Net promoter score: the share of 9 and 10 less the share of 0 to 6, in points from −100 to 100, halves away from zero.
 * `byScore` counts the answers 0 to 10. (Reichheld, The One Number You Need to Grow, Harvard Business Review, 2003.)
 */
export function netPromoterPoints(byScore: readonly number[]): number | null {
  const count = (from: number, below: number) => byScore.slice(from, below).reduce((total, n) => total + n, 0)
  const n = count(0, byScore.length)
  if (n === 0) return null
  const net = ((count(PROMOTER, byScore.length) - count(0, PASSIVE)) * 100) / n
  return Math.sign(net) * Math.round(Math.abs(net)) + 0
}
