import type { Span } from '../../../../shared/model/moderation'

/**
 * Zero-width, turning and control characters. Variation selectors belong to emoji; joiners to emoji and to the scripts
 * that join letters (Arabic, Indic, Sinhala, Myanmar …); marks of direction stand rightly beside right-to-left letters.
 */
const SUSPECT =
  /(?![\t\n\r])(?:[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{E0001}\u{E0020}-\u{E007F}]|\u034f|\u17b4|\u17b5)/gu
const JOINER = /\u200c|\u200d/
const JOINED_BEFORE = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\p{M})$/u
const JOINED_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Mongolian}]$/u
const DIRECTION_MARK = /[\u200e\u200f\u061c]/
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
/** A flag is a black flag followed by tags. */
const TAGGED_FLAG = /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u

const MOST = 100

export function hiddenSpans(text: string): Span[] {
  const spans: Span[] = []
  let rightToLeft: boolean | null = null
  for (const { 0: character, index } of text.matchAll(SUSPECT)) {
    if (spans.length >= MOST) break
    if (index === 0 && character === '\ufeff') continue
    const before = text.slice(Math.max(0, index - 16), index)
    if (JOINER.test(character) && (JOINED_BEFORE.test(before) || JOINED_SCRIPT.test(before))) continue
    if (DIRECTION_MARK.test(character) && (rightToLeft ??= RIGHT_TO_LEFT.test(text))) continue
    if (character.length === 2 && TAGGED_FLAG.test(before)) continue
    const last = spans.at(-1)
    if (last?.end === index) last.end += character.length
    else spans.push({ start: index, end: index + character.length })
  }
  return spans
}
