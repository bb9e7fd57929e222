/** One row of a review file as the review its source states, or the reason why there is none. */
import type { Rating } from '../../../../shared/model/review'
import { MAX_COMMENT } from '../../../../shared/model/review'
import { ORDINARY_REVIEW_TERMS } from '../../../../shared/model/review-terms'
import type { GenericReviewField } from '../../../../shared/model/review-columns'
import { Refusal } from '../../../../shared/refusals'
import type { LandingReview } from '../../reviews/landing/landing-review'
import { reviewValue } from '../../reviews/rating/review-value'
import { contentDigestOf } from '../../reviews/texts/text-keys'
import { readInstant, readInstantIfAny, type DateForm } from '../cells/read-instant'
import { readNote, readText } from '../cells/read-text'
import { readPhotos } from './cells/read-photos'
import { readProse } from './cells/read-prose'
import { readStars, type Scale } from './cells/read-stars'
import { readState, type StatedState } from './cells/read-state'
import type { Fingerprints } from './fingerprint'

export interface ReadReview {
  readonly file: number
  readonly line: number
  readonly orderNumber: string | null
  readonly review: (LandingReview & { readonly stars: number }) | null
  /** Why there is no review. */
  readonly fault: Refusal | null
  readonly warnings: readonly string[]
}

/** What exports keep beyond the fields a mapping can name. */
export type ReviewField = GenericReviewField | 'handle' | 'nickname' | 'verified'

/** A row by its fields; a column that is not there is empty. */
export interface ReviewCells {
  text(field: ReviewField): string
  has(field: ReviewField): boolean
  /** What the column of a field is called, for whoever has to correct it. */
  column(field: ReviewField): string
}

export interface ReviewForm extends DateForm {
  readonly source: string
  readonly channel: string | null
  readonly scale: Scale
  readonly states: Readonly<Record<string, StatedState>>
  /** `before`: published comments wait in the queue of new ones all the same. */
  readonly moderation: 'source' | 'before'
  readonly fingerprints: Fingerprints
  /** Stands for the time of rating where a file has no column for it. */
  readonly now: number
}

const MOST = { title: 500, sku: 120, productTitle: 500, category: 120, author: 200, email: 320, phone: 60, id: 200 }
/** What is rated where a source has one rating: the first thing a policy knows. */
const FIRST_DIMENSION = ORDINARY_REVIEW_TERMS.dimensions[0]!.code
const DIMENSIONS = ['product', 'service', 'logistics'] as const

/** @throws Refusal for the first thing wrong with the row */
export function readReview(
  cells: ReviewCells,
  form: ReviewForm,
): { review: NonNullable<ReadReview['review']>; warnings: string[] } {
  const warnings: string[] = []
  const ratings = readRatings(cells, form.scale)
  const { stars } = reviewValue(
    Object.fromEntries(ratings.map((rating) => [rating.dimension, rating.stars])),
    ORDINARY_REVIEW_TERMS.dimensions,
  )
  const dated = cells.has('ratedAt')
  if (!dated) warnings.push('no_date')
  const ratedAt = dated ? readInstant(cells.text('ratedAt'), cells.column('ratedAt'), form) : form.now
  const words = {
    title: readProse(cells.text('title'), MOST.title),
    body: readProse(cells.text('comment'), MAX_COMMENT),
    followUps: readFollowUps(cells, form, ratedAt),
  }
  const { photos, dropped } = readPhotos(cells.text('photos'))
  if (dropped) warnings.push('photo_dropped')
  const stated = readState(cells.text('state'), form.states)
  if (!stated.known) warnings.push('unknown_state')
  const waits = form.moderation === 'before' && (words.title ?? words.body ?? words.followUps[0]) != null
  const subject = readSubject(cells, warnings)
  const review = {
    source: form.source,
    channel: form.channel,
    ...subject,
    ...readAuthor(cells),
    externalId: nameIfAny(cells, 'externalId', MOST.id),
    ratings,
    stars,
    ...words,
    photos,
    language: readNote(cells.text('language'), 20),
    ratedAt,
    state: waits && (stated.state ?? 'published') === 'published' ? ('pending' as const) : stated.state,
    reply: readReply(cells, form, ratedAt),
    tags: isYes(cells.text('verified')) ? ['source_verified'] : [],
    contentDigest: contentDigestOf(stars, words),
  }
  return { review: { ...review, fingerprint: form.fingerprints.of(review, dated) }, warnings }
}

/** Ratings of their own where a source has them; else its one rating is that of the first dimension. */
function readRatings(cells: ReviewCells, scale: Scale): Rating[] {
  const own = DIMENSIONS.filter((field) => cells.text(field).trim() !== '').map((field) => ({
    dimension: field,
    ...readStars(cells.text(field), cells.column(field), scale),
  }))
  if (own.some(({ dimension }) => dimension === FIRST_DIMENSION)) return own
  if (own.length > 0 && cells.text('rating').trim() === '') return own
  const field = cells.has('rating') ? 'rating' : 'product'
  return [{ dimension: FIRST_DIMENSION, ...readStars(cells.text(field), cells.column(field), scale) }, ...own]
}

type Subject = Pick<LandingReview, 'orderNumber' | 'sku' | 'productTitle' | 'category'>
const SUBJECT = ['orderNumber', 'sku', 'productTitle', 'handle', 'category'] as const

/** What is rated. A file that has no column for it holds ratings of the shop's goods at large. @throws Refusal review.no_product */
function readSubject(cells: ReviewCells, warnings: string[]): Subject {
  const subject = {
    orderNumber: nameIfAny(cells, 'orderNumber', MOST.sku),
    sku: (nameIfAny(cells, 'sku', MOST.sku) ?? '').replace(/^gid:\/\/shopify\/Product\//, ''),
    productTitle: readNote(cells.text('productTitle'), MOST.productTitle) ?? '',
    category: readNote(cells.text('category'), MOST.category),
  }
  const handle = nameIfAny(cells, 'handle', MOST.sku) ?? ''
  const isNamed = subject.orderNumber ?? (subject.sku || subject.productTitle || handle || subject.category)
  if (!isNamed) {
    if (SUBJECT.some((field) => cells.has(field))) throw new Refusal('review.no_product')
    warnings.push('no_product')
  }
  // A handle is the product's name in addresses: better than nothing for a title, and what people know it by.
  return { ...subject, sku: subject.sku || handle, productTitle: subject.productTitle || handle || subject.sku }
}

/** An identifying text where there is one: it may not be cut. @throws Refusal import.value_too_long */
function nameIfAny(cells: ReviewCells, field: ReviewField, most: number): string | null {
  const text = readText(cells.text(field))
  if (text.length > most) throw new Refusal('import.value_too_long', { column: cells.column(field), most })
  return text === '' ? null : text
}

function readAuthor(
  cells: ReviewCells,
): Pick<LandingReview, 'authorName' | 'authorEmail' | 'authorPhone' | 'authorId'> {
  return {
    authorName: readNote(cells.text('authorName'), MOST.author) ?? readNote(cells.text('nickname'), MOST.author) ?? '',
    authorEmail: readNote(cells.text('authorEmail'), MOST.email),
    authorPhone: readNote(cells.text('authorPhone'), MOST.phone),
    authorId: readNote(cells.text('authorId'), MOST.id),
  }
}

function readFollowUps(cells: ReviewCells, form: ReviewForm, ratedAt: number): LandingReview['followUps'] {
  const body = readProse(cells.text('followUp'), MAX_COMMENT)
  if (body === null) return []
  return [{ body, at: readInstantIfAny(cells.text('followUpAt'), cells.column('followUpAt'), form) ?? ratedAt }]
}

function readReply(cells: ReviewCells, form: ReviewForm, ratedAt: number): LandingReview['reply'] {
  const body = readProse(cells.text('reply'), MAX_COMMENT)
  if (body === null) return null
  return { body, at: readInstantIfAny(cells.text('repliedAt'), cells.column('repliedAt'), form) ?? ratedAt }
}

function isYes(cell: string): boolean {
  return /^(?:true|yes|y|1|是|verified|verified[_ -]?(?:buyer|purchase))$/i.test(cell.trim())
}
