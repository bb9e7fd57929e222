import type { Output, Parsed } from '../../../shared/contract'
import type { ReadContext } from '../context'
import { checkPeriod, periodBefore } from '../statistics/period'
import { nameProducts } from '../statistics/product-names'
import { countedShares, type Counted } from './counted-shares'
import { newcombe } from './newcombe'

type Movers = Output<'insight.movers'>
type Move = Omit<Movers['rows'][number], 'title'>

/** Fewer units or cases than that in either period say little. */
const ENOUGH = 30

/**
 * What moved most against the period before: cases per unit sold of each product or category, or the share of each reason
 * in all cases: the surest and largest moves first, those of too few to rely on after them. What has no units in one of the
 * periods has no share to compare.
 * @throws Refusal time.backwards, time.out_of_range
 */
export async function movers({ sql }: ReadContext, input: Parsed<'insight.movers'>): Promise<Movers> {
  const period = { from: input.from, to: input.to }
  checkPeriod(period)
  const before = periodBefore(period)
  const shares = await countedShares(sql, [period, before], input)
  const moves = [...shares]
    .flatMap(([key, [now, then]]) => moveOf(key, now!, then!))
    .sort(surestFirst)
    .slice(0, input.limit)
  const skus = input.by === 'product' ? moves.map(({ key }) => key) : []
  const titles = await nameProducts(sql, skus)
  return {
    before,
    outOf: input.by === 'reason' ? 'cases' : 'units',
    rows: moves.map((move) => ({ ...move, title: titles.get(move.key) ?? move.key })),
  }
}

function moveOf(key: string, now: Counted, before: Counted): Move[] {
  if (now.of === 0 || before.of === 0) return []
  const { difference, low, high } = newcombe(shareOf(now), shareOf(before))
  return [
    {
      key,
      ...now,
      bps: bps(shareOf(now).hits / now.of),
      nBefore: before.n,
      ofBefore: before.of,
      bpsBefore: bps(shareOf(before).hits / before.of),
      differenceBps: bps(difference),
      lowBps: bps(low),
      highBps: bps(high),
      significant: low > 0 || high < 0,
      few: Math.min(now.of, before.of) < ENOUGH,
    },
  ]
}

/** Cases may be of units sold earlier; where there are more of them than units, the share is all. */
function shareOf({ n, of }: Counted): { n: number; hits: number } {
  return { n: of, hits: Math.min(n, of) }
}

function surestFirst(one: Move, other: Move): number {
  return Number(one.few) - Number(other.few) || sureness(other) - sureness(one) || (one.key < other.key ? -1 : 1)
}

const bps = (share: number): number => share * 10_000

/**
 * The end of the interval nearest to zero: how large the move is at the least. Where the interval holds zero, how far it
 * reaches beyond, as a share of its width and below nothing, so that such moves come after.
 */
function sureness({ lowBps, highBps }: Move): number {
  const least = Math.max(lowBps, -highBps)
  return least > 0 ? least : least / (highBps - lowBps)
}
