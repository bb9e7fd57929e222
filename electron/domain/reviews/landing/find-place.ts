/** Which order and line a review belongs to, and what that proves of its author: pure. */
import type { Verification } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import { plainName } from '../author-key'
import type { Candidate, CandidateLine } from './candidates.repo'

export interface Placed {
  order: Candidate
  /** Null where the order has no line left for it, or none of the product it names. */
  line: CandidateLine | null
  /** The line its product's facts are taken from; null: as the source says. */
  product: CandidateLine | null
  verification: Verification
}

/** What of a review its place follows from. */
export interface Stated {
  readonly orderNumber: string | null
  readonly sku: string
  readonly productTitle: string
  readonly authorName: string
  readonly authorEmail: string | null
  readonly authorPhone: string | null
}

/**
 * `taken` are lines that reviews of the same set have got. Answers null where no order is known for it (yet).
 * @throws Refusal review.other_buyer, review.already_rated
 */
export function findPlace(review: Stated, candidates: readonly Candidate[], taken: ReadonlySet<number>): Placed | null {
  if (candidates.length === 0) return null
  return review.orderNumber === null
    ? placeByEmail(review, candidates, taken)
    : placeByNumber(review, candidates[0]!, taken)
}

function placeByNumber(review: Stated, order: Candidate, taken: ReadonlySet<number>): Placed {
  const { externalNumber } = order
  if (differ(review.authorEmail, order.buyerEmail)) throw new Refusal('review.other_buyer', { externalNumber })
  const verification: Verification = contradicts(review, order) ? 'none' : 'order'
  if (!namesProduct(review)) {
    const line = order.lines.find((one) => isFree(one, taken)) ?? null
    return { order, line, product: line ?? order.lines[0] ?? null, verification }
  }
  const named = linesNamed(review, order.lines)
  if (named.length === 0) return { order, line: null, product: null, verification: 'none' }
  const line = named.find((one) => isFree(one, taken))
  if (!line)
    throw new Refusal('review.already_rated', { externalNumber, sku: review.sku, productTitle: review.productTitle })
  return { order, line, product: line, verification }
}

/** Without a number the author's e-mail and the product must both meet; of several such orders the newest not rated yet. */
function placeByEmail(review: Stated, candidates: readonly Candidate[], taken: ReadonlySet<number>): Placed | null {
  const fitting = candidates
    .map((order) => ({ order, named: linesNamed(review, order.lines) }))
    .filter(({ named }) => named.length > 0)
  const found = fitting.find(({ named }) => named.some((one) => isFree(one, taken))) ?? fitting[0]
  if (!found) return null
  const line = found.named.find((one) => isFree(one, taken)) ?? null
  return { order: found.order, line, product: found.named[0]!, verification: 'email' }
}

function namesProduct({ sku, productTitle }: Stated): boolean {
  return sku !== '' || productTitle !== ''
}

/** Lines of the product by its SKU; where no line has that, by its title. */
function linesNamed({ sku, productTitle }: Stated, lines: readonly CandidateLine[]): CandidateLine[] {
  const bySku = sku === '' ? [] : lines.filter((line) => line.sku === sku)
  if (bySku.length > 0 || productTitle === '') return bySku
  const title = plainName(productTitle)
  return lines.filter((line) => plainName(line.title) === title)
}

function isFree({ id, reviewId, defaulted }: CandidateLine, taken: ReadonlySet<number>): boolean {
  return !taken.has(id) && (reviewId === null || defaulted === 1)
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() !== other.trim().toLowerCase()
}

/** Digits of a phone number that are compared: country and area codes are written in too many ways. */
const COMPARED_DIGITS = 8

/** What is known of both sides speaks against each other. The same e-mail address or phone number outweighs a name. */
function contradicts(review: Stated, order: Candidate): boolean {
  if (review.authorEmail !== null && order.buyerEmail !== null) return false
  const [phone, known] = [digitsOf(review.authorPhone), digitsOf(order.buyerPhone)]
  if (phone.length === COMPARED_DIGITS && known.length === COMPARED_DIGITS) return phone !== known
  return namesContradict(review.authorName, order.buyerName ?? '')
}

function digitsOf(phone: string | null): string {
  return (phone ?? '').replace(/\D/g, '').slice(-COMPARED_DIGITS)
}

/** Names are shortened and masked ("Jane D.", "张**"), so only those that share no beginning of a word contradict. */
function namesContradict(one: string, other: string): boolean {
  const [initials, known] = [initialsOf(one), initialsOf(other)]
  if (initials.length === 0 || known.length === 0) return false
  return !initials.some((initial) => known.includes(initial))
}

/** First letters of the words of a name; none for what is no name. */
function initialsOf(name: string): string[] {
  const plain = plainName(name)
  if (/^(anonymous|anonym|匿名.*|guest|customer|verified buyer)$/.test(plain)) return []
  return (plain.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => [...word][0]!)
}
