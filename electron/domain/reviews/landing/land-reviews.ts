/** Takes in many reviews with a fixed number of statements: the bulk path of imports and samples. */
import { setImmediate } from 'node:timers/promises'
import { ORDINARY_REVIEW_TERMS, type ReviewTerms } from '../../../../shared/model/review-terms'
import { Refusal } from '../../../../shared/refusals'
import type { WriteContext } from '../../context'
import { judgeReviews } from '../../learning/judge-reviews'
import { screenReviews } from '../moderating/screen-reviews'
import { keepOrderReviewStatus } from '../order-review-status'
import { termsOfVersion } from '../rating/rating-facts.repo'
import { candidatesOf, type Candidate } from './candidates.repo'
import { compareKnown, knownReviews, type Known } from './compare-known'
import { findPlace } from './find-place'
import { changeKnown, replaceDefault } from './change-known'
import type { LandingReview } from './landing-review'
import { isOutsideWindow, landedRow, type LandedRow } from './review-rows'
import { writeReviews } from './write-reviews'

export type { LandingReview } from './landing-review'

export interface Landed {
  /** In the order of the reviews given; `unchanged` the desk held already, `updated` their author changed since. */
  readonly answers: readonly ('added' | 'unchanged' | 'updated' | { readonly refusal: Refusal })[]
  /** Of those given, by place, that were rated before their order could be or after its window. */
  readonly outsideWindow: readonly number[]
  /** Of those added, how many have no order yet. */
  readonly unmatched: number
  /** What the rules did to those added and updated. */
  readonly held: number
  readonly blocked: number
  readonly masked: number
}

interface Ready extends LandedRow {
  review: LandingReview
  /** The default review whose place it takes. */
  replaces: number | null
}

/** What is sorted so far: everything that will be written, before anything is. */
interface Sorting {
  answers: Landed['answers'][number][]
  outsideWindow: number[]
  ready: Ready[]
  changed: { review: LandingReview; known: Known }[]
  known: Map<string, Known>
  taken: Set<number>
}

/** Reviews worked out before other work gets its turn. */
const AT_A_STRETCH = 25

export async function landReviews(
  context: WriteContext,
  given: readonly LandingReview[],
  importBatchId: number | null,
): Promise<Landed> {
  const sorting = await sortOut(context, given, importBatchId)
  const { answers, outsideWindow, ready } = sorting
  const fresh = ready.filter(({ replaces }) => replaces === null)
  const ids = await writeReviews(context, fresh, 'import')
  for (const [index, { review }] of fresh.entries()) sorting.known.get(review.fingerprint)!.id = ids[index]!
  await context.projections.enterReviews(context.sql, ids, true)
  for (const one of ready) if (one.replaces !== null) ids.push(await replaceDefault(context, one.replaces, one))
  for (const { review, known } of sorting.changed) ids.push(await changeKnown(context, known.id!, review))
  await keepOrderReviewStatus(
    context.sql,
    ready.flatMap(({ row }) => row.orderId ?? []),
  )
  await judgeReviews(context.sql, ids)
  const { held, blocked, masked } = await screenReviews(context, ids)
  const unmatched = ready.filter(({ row }) => row.orderId === null).length
  return { answers, outsideWindow, unmatched, held, blocked, masked }
}

async function sortOut(
  context: WriteContext,
  given: readonly LandingReview[],
  importBatchId: number | null,
): Promise<Sorting> {
  const { sql, shop } = context
  const at = { now: context.now(), timeZone: shop.timeZone, importBatchId }
  const known = await knownReviews(sql, given)
  const candidates = await candidatesOf(sql, given)
  const termsOf = await termsOfOrders(context, candidates)
  const sorting: Sorting = { answers: [], outsideWindow: [], ready: [], changed: [], known, taken: new Set() }
  for (const [index, review] of given.entries()) {
    sorting.answers.push(answerOf(() => sortOne(sorting, review, candidates[index]!, { index, termsOf, at })))
    if (index % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate()
  }
  return sorting
}

interface Circumstances {
  index: number
  termsOf(order: Candidate | null): ReviewTerms
  at: Parameters<typeof landedRow>[3]
}

/** @throws Refusal review.contradicts, review.other_buyer, review.already_rated */
function sortOne(
  sorting: Sorting,
  review: LandingReview,
  candidates: readonly Candidate[],
  { index, termsOf, at }: Circumstances,
): 'added' | 'unchanged' | 'updated' {
  const known = sorting.known.get(review.fingerprint)
  if (known) {
    const compared = compareKnown(review, known)
    if (compared === 'updated') {
      sorting.changed.push({ review, known })
      known.contentDigest = review.contentDigest
    }
    return compared
  }
  const placed = findPlace(review, candidates, sorting.taken)
  const terms = termsOf(placed?.order ?? null)
  const landed = landedRow(review, placed, terms, at)
  const ratings = Object.fromEntries(landed.ratings.map(({ dimension, stars }) => [dimension, stars]))
  sorting.known.set(review.fingerprint, { id: null, contentDigest: review.contentDigest, ratings })
  sorting.ready.push({ ...landed, review, replaces: placed?.line?.reviewId ?? null })
  if (placed?.line) sorting.taken.add(placed.line.id)
  if (placed && isOutsideWindow(review.ratedAt, placed, terms, at.timeZone)) sorting.outsideWindow.push(index)
  return 'added'
}

function answerOf(sort: () => 'added' | 'unchanged' | 'updated'): Landed['answers'][number] {
  try {
    return sort()
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}

/** What the policies of the orders say; a few versions govern them all. */
async function termsOfOrders(
  { sql }: WriteContext,
  candidates: readonly (readonly Candidate[])[],
): Promise<Circumstances['termsOf']> {
  const versions = new Set(candidates.flatMap((orders) => orders.map(({ policyVersionId }) => policyVersionId)))
  const terms = new Map<number, ReviewTerms>()
  for (const id of versions) terms.set(id, (await termsOfVersion(sql, id)).terms)
  return (order) => (order && terms.get(order.policyVersionId)) ?? ORDINARY_REVIEW_TERMS
}
