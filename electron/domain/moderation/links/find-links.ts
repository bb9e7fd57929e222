import type { Span } from '../../../../shared/model/moderation'
import { spanOf, type Normalised } from '../normalise'
import { TOP_LEVEL_DOMAINS } from './top-level-domains'

export interface Link {
  /** Small letters, without `www.`. */
  host: string
  span: Span
}

/** Signs that stand for the dot of an address; a bare blank is none. */
const DOT = String.raw`(?:\.|\s?(?:\(dot\)|\[dot\]|\{dot\}|\(\.\)|\[\.\]|。|点|點)\s?|\sdot\s)`
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const PLAIN = new RegExp(
  String.raw`(?:(?:https?|hxxps?|ftp)\s?:\s?/{1,2}\s?)?(?<![a-z0-9@._-])(${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}(?:${TOP_LEVEL_DOMAINS}))(?![a-z0-9-]|\.[a-z0-9])(?::\d{2,5})?(?:[/?#][\w\-./?%&=#~+:@!$,;]{0,500})?`,
  'g',
)
/** With a scheme any host counts, numbers and unlisted endings too. */
const SCHEMED = /(?:https?|hxxps?|ftp)\s?:\s?\/\/\s?([^\s/?#<>"'，。）)]{1,253})[^\s<>"'，。）)]{0,500}/g
/** What must stand in a text that holds an address at all. */
const HINT = /\.[a-z]|:\s?\/\/|dot|[点點。]\s?[a-z]|[.[({]\.?[\])}]/

/** Web addresses in order, written plainly, without a scheme or with a word for the dot. */
export function findLinks(normalised: Normalised): Link[] {
  const { text } = normalised
  if (!HINT.test(text)) return []
  const links: Link[] = []
  let covered = 0
  const add = (match: RegExpMatchArray, host: string): void => {
    const from = match.index!
    if (links.some(({ span }) => overlaps(span, spanOf(normalised, from, from + match[0].length)))) return
    links.push({ host, span: spanOf(normalised, from, from + match[0].length) })
    covered++
  }
  for (const match of text.matchAll(SCHEMED)) add(match, hostOf(match[1]!))
  for (const match of text.matchAll(PLAIN)) if (covered < 100 && isHost(match)) add(match, hostOf(match[1]!))
  return links.sort((a, b) => a.span.start - b.span.start)
}

/** The host itself or one below it is allowed. */
export function isAllowed(host: string, allow: readonly string[]): boolean {
  return allow.some((entry) => {
    const allowed = hostOf(
      entry
        .trim()
        .toLowerCase()
        .replace(/^\w+:\/\//, ''),
    )
    return host === allowed || host.endsWith(`.${allowed}`)
  })
}

/** What follows an `@` is the end of an e-mail address. */
function isHost(match: RegExpMatchArray): boolean {
  const before = match.input!.slice(0, match.index).trimEnd()
  return !/(?:@|\(at\)|\[at\])$/.test(before)
}

function hostOf(written: string): string {
  return written
    .split(/[/?#]/)[0]!
    .replace(/^[^@]*@/, '')
    .replace(/\s?(?:\(dot\)|\[dot\]|\{dot\}|\(\.\)|\[\.\]|。|点|點)\s?|\sdot\s/g, '.')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .replace(/^www\./, '')
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
