import { Refusal } from '../../../../../shared/refusals'
import type { GenericReviewMapping } from '../../../../../shared/contract/imports'
import type { Rating } from '../../../../../shared/model/review'
import { cutAt, readText } from '../../cells/read-text'

export type Scale = GenericReviewMapping['scale']

/** Numbers a scale knows, in steps; stars lie evenly between its ends, unless it counts stars itself. */
const SCALES: Readonly<Record<Exclude<Scale, 'label'>, { from: number; to: number; step: number; stars: boolean }>> = {
  '1-5': { from: 1, to: 5, step: 1, stars: true },
  '0.5-5': { from: 0.5, to: 5, step: 0.5, stars: true },
  '0-5': { from: 0, to: 5, step: 0.01, stars: false },
  '1-10': { from: 1, to: 10, step: 0.01, stars: false },
  '0-10': { from: 0, to: 10, step: 0.01, stars: false },
  percent: { from: 0, to: 100, step: 0.01, stars: false },
  '0-1': { from: 0, to: 1, step: 0.0001, stars: false },
}
const LABELS: Readonly<Record<string, number>> = {
  ...fromWords(1, '0 -1 负 负面 差 差评 消极 neg negative bad'),
  ...fromWords(3, '中 中评 中性 一般 neu neutral mixed'),
  ...fromWords(5, '1 正 正面 好 好评 积极 pos positive good'),
}
const NUMBER = /^\+?(\d{1,6}(?:[.,]\d{1,6})?)\s*(%|星|分|顆星|颗星|stars?|\/\s*(?:5|10|100)(?:\.0+)?)?$/i
const DRAWN = /^(★{1,5})☆{0,4}$/
/** Characters of what the source said that are kept. */
const MOST_RAW = 40

function fromWords(stars: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, stars]))
}

/**
 * A rating as stars from 1 to 5, with what the source said and its scale.
 * @throws Refusal review.bad_rating, import.missing_value
 */
export function readStars(cell: string, column: string, scale: Scale): Omit<Rating, 'dimension'> {
  const raw = readText(cell)
  if (raw === '') throw new Refusal('import.missing_value', { column })
  const stars = scale === 'label' ? starsOfLabel(raw) : starsOf(raw, scale)
  if (stars === null) throw new Refusal('review.bad_rating', { column, text: cutAt(raw, MOST_RAW), scale })
  return { stars, raw: cutAt(raw, MOST_RAW), scale }
}

function starsOfLabel(raw: string): number | null {
  const word = raw.normalize('NFKC').toLowerCase()
  return Object.hasOwn(LABELS, word) ? LABELS[word]! : null
}

function starsOf(raw: string, scale: Exclude<Scale, 'label'>): number | null {
  const { from, to, step, stars } = SCALES[scale]
  const value = numberOf(raw.normalize('NFKC'), scale)
  if (value === null || value < from || value > to) return null
  const steps = value / step
  if (Math.abs(steps - Math.round(steps)) > 1e-6) return null
  // Half up; the small addition undoes what binary fractions take away.
  const exact = stars ? value : 1 + (4 * (value - from)) / (to - from)
  return Math.max(1, Math.min(5, Math.floor(exact + 0.5 + 1e-9)))
}

function numberOf(text: string, scale: Scale): number | null {
  const drawn = DRAWN.exec(text)
  if (drawn) return scale === '1-5' || scale === '0.5-5' ? drawn[1]!.length : null
  const match = NUMBER.exec(text)
  if (!match) return null
  const unit = match[2]?.replace(/\s/g, '').toLowerCase() ?? ''
  const most = unit === '%' ? 100 : unit.startsWith('/') ? Number(unit.slice(1)) : null
  if (most !== null && most !== (scale === 'percent' ? 100 : SCALES[scale as '1-5'].to)) return null
  return Number(match[1]!.replace(',', '.'))
}
