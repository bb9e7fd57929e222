import type { Output } from '../../../../shared/contract'

type Counts = Output<'reviews.counts'>

/** A training needs so many comments of either kind. */
export const AT_LEAST = 20

/** Comments that can be learned from, rejected reviews left out, and how many more are needed. */
export function missingOf(good: Counts, bad: Counts) {
  const usable = ({ all, rejected }: Counts) => all - rejected
  const [positive, negative] = [usable(good), usable(bad)]
  const more = (n: number) => Math.max(0, AT_LEAST - n)
  return { positive, negative, morePositive: more(positive), moreNegative: more(negative) }
}
