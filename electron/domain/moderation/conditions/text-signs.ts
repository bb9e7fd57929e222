/** Conditions on what a text is made of: addresses, lures, hidden characters, words at all, length. */
import type { Condition, Span } from '../../../../shared/model/moderation'
import { isAllowed } from '../links/find-links'
import { hiddenSpans } from '../text/hidden-spans'
import { hasWords } from '../text/has-words'
import { inTexts, ofReview, type Check } from './hit'

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]
const hitOf = (found: readonly { span: Span }[], details: Record<string, unknown>) =>
  found.length > 0 ? { spans: found.map(({ span }) => span), details } : null

export const linkCheck = ({ allow }: Of<'link'>): Check =>
  inTexts(({ links }) => {
    const found = links.filter(({ host }) => !isAllowed(host, allow))
    return hitOf(found, { links: unique(found.map(({ host }) => host)) })
  })

export const contactCheck = ({ kinds }: Of<'contact'>): Check =>
  inTexts(({ contacts }) => {
    const found = contacts.filter(({ kind }) => kinds.includes(kind))
    return hitOf(found, { contacts: found.map(({ kind, sample }) => ({ kind, sample })) })
  })

export const lureCheck = ({ kinds }: Of<'lure'>): Check =>
  inTexts(({ lures }) => {
    const found = lures.filter(({ kind }) => kinds.includes(kind))
    return hitOf(found, { lures: found.map(({ kind, text }) => ({ kind, text })) })
  })

export const hiddenCheck = (): Check =>
  inTexts(({ original }) => {
    const spans = hiddenSpans(original)
    return spans.length > 0 ? { spans, details: { hidden: spans.length } } : null
  })

/** Speaks of the review as a whole: there is a text, and no text of it has words. */
export const noWordsCheck = (): Check =>
  ofReview(({ texts }) => {
    const written = texts.filter(({ normalised }) => normalised.text !== '')
    return written.length > 0 && !written.some(({ normalised }) => hasWords(normalised.text)) ? { noWords: true } : null
  })

/** The longest text counts, in characters after normalisation; nothing written is no short text. */
export const lengthCheck = ({ below, above }: Of<'length'>): Check =>
  ofReview(({ texts }) => {
    if (texts.length === 0) return null
    const length = Math.max(...texts.map(({ normalised }) => [...normalised.text].length))
    return (below !== null && length < below) || (above !== null && length > above) ? { length } : null
  })
