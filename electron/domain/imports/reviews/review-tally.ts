/** Counts what an import of reviews read, took and refused, and makes its report. */
import type { ReviewImportReport, ReviewProfile } from '../../../../shared/contract/imports'
import type { Refusal } from '../../../../shared/refusals'
import type { Landed } from '../../reviews/landing/land-reviews'
import { Rejections, Warnings, type ReportFacts } from '../keep-rejections'
import type { ReadReview } from './read-review'

export type TakenReview = NonNullable<ReadReview['review']>

export class ReviewTally {
  readonly reviews = { read: 0, added: 0, unchanged: 0, updated: 0, rejected: 0, unmatched: 0 }
  readonly rejections: Rejections
  readonly #warnings = new Warnings()
  readonly #ruled = { held: 0, blocked: 0, masked: 0 }
  readonly #byStars = [0, 0, 0, 0, 0]
  #commented = 0

  constructor(
    readonly profile: ReviewProfile,
    readonly fileNames: readonly string[],
  ) {
    this.rejections = new Rejections(fileNames)
  }

  get read(): number {
    return this.reviews.read
  }

  reject({ file, line, orderNumber }: ReadReview, { code, details }: Pick<Refusal, 'code' | 'details'>): void {
    this.reviews.read++
    this.reviews.rejected++
    this.rejections.rows++
    this.rejections.keep(file, { line, externalNumber: orderNumber, code, details })
  }

  take(read: ReadReview, review: TakenReview, landing: 'added' | 'unchanged' | 'updated'): void {
    this.reviews.read++
    this.reviews[landing]++
    this.#byStars[review.stars - 1]!++
    if ((review.title ?? review.body) !== null) this.#commented++
    for (const code of read.warnings) this.warn(code, read)
  }

  /** Notes something about a review, which is named by its order, else by where it stands. */
  warn(code: string, { file, line, orderNumber }: ReadReview): void {
    this.#warnings.add(code, orderNumber ?? `${this.fileNames[file]}:${line}`)
  }

  /** What became of a set beside being taken. */
  count({ unmatched, held, blocked, masked }: Pick<Landed, 'unmatched' | 'held' | 'blocked' | 'masked'>): void {
    this.reviews.unmatched += unmatched
    this.#ruled.held += held
    this.#ruled.blocked += blocked
    this.#ruled.masked += masked
  }

  report(facts: ReportFacts): ReviewImportReport {
    const n = this.#byStars.reduce((sum, count) => sum + count, 0)
    const stars = this.#byStars.reduce((sum, count, index) => sum + count * (index + 1), 0)
    return {
      ...facts,
      profile: this.profile,
      reviews: { ...this.reviews },
      byStars: [...this.#byStars],
      meanCenti: n === 0 ? null : Math.floor((200 * stars + n) / (2 * n)),
      commented: this.#commented,
      ...this.#ruled,
      warnings: this.#warnings.list(),
      rejectedRows: this.rejections.rows,
      rejections: this.rejections.first(),
    }
  }
}
