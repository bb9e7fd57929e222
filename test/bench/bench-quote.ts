import { promotion, line, QuoteDesk } from '../unit/quote-desk'
import { PLAIN_POLICY } from '../support/random-refunds'
import { between, seededRandom } from '../support/seed'
import { medianOf } from './measure'

const LINES = 50
const PRIOR_GRANTS = 20
const ROUNDS = 2_000
const SEED = 7

/** An order of fifty lines on which twenty cases of all kinds stand. */
export function longOrder(): QuoteDesk {
  const random = seededRandom(SEED)
  const lines = Array.from({ length: LINES }, () => line(between(random, 100, 90_000), between(random, 2, 6)))
  const covered = lines.map((_, index) => index)
  const promotions = [promotion(500_000, 40_000, covered), promotion(100_000, 9_000, covered.slice(10, 30))]
  const more = { couponMinor: 30_000, shippingMinor: 2_000, taxMinor: 90_000 }
  const desk = new QuoteDesk({ lines, promotions, ...more }, PLAIN_POLICY)
  for (let grant = 0; grant < PRIOR_GRANTS; grant++) {
    const [first, second] = [1 + (grant % LINES), 1 + ((grant + 25) % LINES)]
    const units = { [first]: 1, [second]: 1 }
    if (grant % 3 === 0) desk.grant({ kind: 'exchange', units, replacements: [first, second].map(newGoods) })
    else desk.grant({ kind: grant % 3 === 1 ? 'return' : 'refund', units })
  }
  return desk
}

function newGoods(lineId: number) {
  return { lineId, sku: 'NEW', title: 'New', quantity: 1, unitPriceMinor: 20_000 }
}

/** How long one quote takes, in ms, once the code is warm. */
export function benchQuote(): { medianMs: number; p95Ms: number } {
  const desk = longOrder()
  const units = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index + 30, 1]))
  const times: number[] = []
  for (let round = -200; round < ROUNDS; round++) {
    const start = performance.now()
    desk.quote({ kind: 'return', units })
    if (round >= 0) times.push(performance.now() - start)
  }
  const sorted = times.toSorted((one, other) => one - other)
  return { medianMs: medianOf(times), p95Ms: sorted[Math.floor(ROUNDS * 0.95)] ?? 0 }
}

/** For the terminal: milliseconds of this machine. */
export function sayQuote(): string {
  const { medianMs, p95Ms } = benchQuote()
  return `quote of ${LINES} lines with ${PRIOR_GRANTS} grants: median ${medianMs.toFixed(3)} ms, p95 ${p95Ms.toFixed(3)} ms`
}
