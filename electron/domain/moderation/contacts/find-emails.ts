import type { Place } from './place'

const AT = String.raw`(?:\s?@\s?|\s?[(\[{]\s?(?:at|@)\s?[)\]}]\s?)`
const DOT = String.raw`(?:\s?\.\s?|\s?[(\[{]\s?(?:dot|\.)\s?[)\]}]\s?|\sdot\s|\s?[点點。]\s?)`
const LOCAL = String.raw`[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_%+-])?`
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const SIGNED = new RegExp(
  `(?<![a-z0-9._%+-])[a-z0-9_%+-](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?${AT}${LABEL}(?:${DOT}${LABEL}){0,3}${DOT}[a-z]{2,24}(?![a-z0-9])`,
  'gu',
)
/** Beside letters of other scripts the local part has no blank to begin after. */
const OTHER_SCRIPT = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])${LOCAL}@${LABEL}(?:\\.${LABEL}){0,3}\\.[a-z]{2,24}(?![a-z0-9])`,
  'gu',
)
/** Spoken out, both words are needed: `name at host dot com`. */
const SPOKEN = new RegExp(
  `(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{1,62}\\sat\\s${LABEL}(?:\\sdot\\s${LABEL}){0,2}\\sdot\\s[a-z]{2,24}(?![a-z0-9])`,
  'g',
)
/** Names of hosts that need no dot after an at-sign to be told. */
const MAILBOX =
  /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{1,62}\s?@\s?(?:gmail|hotmail|outlook|yahoo|qq|163|126|foxmail|sina|icloud|protonmail)(?![a-z0-9])/g

/** E-mail addresses, written with signs or spoken out. */
export function findEmails(text: string): Place[] {
  const patterns = [
    ...(/@|[([{]\s?at/.test(text) ? [SIGNED, OTHER_SCRIPT, MAILBOX] : []),
    ...(/\sat\s/.test(text) && /\sdot\s/.test(text) ? [SPOKEN] : []),
  ]
  const places: Place[] = []
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const place: Place = { kind: 'email', from: match.index, to: match.index + match[0].length }
      if (!places.some((other) => other.from < place.to && place.from < other.to)) places.push(place)
    }
  }
  return places
}
