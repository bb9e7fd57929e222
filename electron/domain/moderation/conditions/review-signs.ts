/** Conditions on the review as a whole: who wrote it, what else is alike, how its stars and its text go together. */
import type { Condition } from '../../../../shared/model/moderation'
import { poissonTail } from '../poisson-tail'
import { weightOf } from '../text/weight-of'
import { ofReview, type Check } from './hit'

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>

export const duplicateCheck = ({ atLeastBps, withinDays, minLength }: Of<'duplicate'>): Check =>
  ofReview(({ facts, texts }) => {
    const alike = facts.duplicates.filter((other) => other.similarityBps >= atLeastBps && other.daysApart <= withinDays)
    if (alike.length === 0) return null
    const weight = Math.max(0, ...texts.map(({ normalised }) => weightOf(normalised.text)))
    if (weight < minLength) return null
    const nearest = alike.reduce((best, other) => (other.similarityBps > best.similarityBps ? other : best))
    return { duplicate: { reviewId: nearest.reviewId, similarityBps: nearest.similarityBps, others: alike.length } }
  })

export const burstCheck = ({ hours, tailBps, atLeast }: Of<'burst'>): Check =>
  ofReview(({ facts }) => {
    const burst = facts.burst?.(hours) ?? null
    if (!burst || burst.n < atLeast) return null
    const tail = poissonTail(burst.n, burst.expected)
    return tail <= tailBps / 10_000 ? { burst: { ...burst, hours, tail } } : null
  })

/** Stars from 4 up stand for content, to 2 for discontent. */
export const contradictionCheck = ({ sureBps }: Of<'contradiction'>): Check =>
  ofReview(({ facts: { stars, positiveBps } }) => {
    if (positiveBps === null) return null
    const contradicts = (stars >= 4 && positiveBps <= 10_000 - sureBps) || (stars <= 2 && positiveBps >= sureBps)
    return contradicts ? { contradiction: { stars, positiveBps } } : null
  })

export const firstTimeCheck = (): Check =>
  ofReview(({ facts }) => (facts.firstTime === true ? { firstTime: true } : null))

export const unverifiedCheck = (): Check =>
  ofReview(({ facts }) => (facts.verification === 'none' ? { unverified: true } : null))

export const starsCheck = ({ from, to }: Of<'stars'>): Check =>
  ofReview(({ facts: { stars } }) => (stars >= from && stars <= to ? { stars } : null))
