import { problem, type DocumentCheck } from './problem'

/** Lengths and times of ratings fit each other, and each exception of moderation says something of its own. */
export const reviewTermsMakeSense: DocumentCheck = (document) => [
  ...lengthsFit(document),
  ...defaultsFit(document),
  ...invitationsFit(document),
  ...exceptionsFit(document),
]

const lengthsFit: DocumentCheck = ({ reviews: { minLength, maxLength } }) =>
  minLength > maxLength ? [problem('comment_lengths', 'reviews.minLength', { minLength, maxLength })] : []

/** Stars given while the buyer may still rate take the one rating of the line. */
const defaultsFit: DocumentCheck = ({ reviews: { defaultAfterDays, defaultStars, windowDays } }) => {
  if (defaultAfterDays === null)
    return defaultStars === 5 ? [] : [problem('default_stars_idle', 'reviews.defaultStars', { defaultStars })]
  return windowDays === null || defaultAfterDays < windowDays
    ? [problem('default_within_window', 'reviews.defaultAfterDays', { defaultAfterDays, windowDays })]
    : []
}

/** Whoever is invited after the time to rate, or after default stars, is invited in vain. */
const invitationsFit: DocumentCheck = ({ reviews: { inviteAfterDays, windowDays, defaultAfterDays } }) => {
  const lastDays = Math.min(windowDays ?? Infinity, defaultAfterDays ?? Infinity)
  return inviteAfterDays > lastDays
    ? [problem('invited_too_late', 'reviews.inviteAfterDays', { inviteAfterDays, lastDays })]
    : []
}

const exceptionsFit: DocumentCheck = ({ reviews: { moderationBy } }) =>
  moderationBy.flatMap(({ channel, sku }, index) => {
    const path = `reviews.moderationBy.${index}`
    if (channel === null && sku === null) return [problem('moderation_for_all', path)]
    const first = moderationBy.findIndex((other) => other.channel === channel && other.sku === sku)
    return first < index ? [problem('moderation_twice', path, { channel: channel ?? '*', sku: sku ?? '*' })] : []
  })
