/** Text that people wrote: line breaks and characters that a web page had to write otherwise, and nothing else, are undone. */
import { Refusal } from '../../../../../shared/refusals'

/** Names of the characters from 160 on, as HTML 4 has them. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '…', mdash: '—', ndash: '–' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', bull: '•', euro: '€' }),
  ...Object.entries({ trade: '™', hearts: '♥', zwj: '\u200d', zwnj: '\u200c' }),
])
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][\dA-Za-z]{1,30}));/g
/** With the line end a page's own markup puts behind it. */
const BREAK = /<br\s*\/?>(?:\r?\n)?/gi

/** A comment, title, follow-up or reply; null where there is none. @throws Refusal review.too_long */
export function readProse(cell: string, atMost: number): string | null {
  if (cell.trim() === '') return null
  const text = decoded(cell)
  if (text.length > atMost) throw new Refusal('review.too_long', { length: text.length, atMost })
  return text.trim() === '' ? null : text
}

function decoded(cell: string): string {
  const broken = cell.includes('<') ? cell.replace(BREAK, '\n') : cell
  if (!broken.includes('&')) return broken
  return broken.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole
    return characterOf(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) ?? whole
  })
}

/** Nothing that is no character: control codes and halves of pairs stay written out. */
function characterOf(code: number): string | null {
  const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13
  if (isControl || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return null
  return String.fromCodePoint(code)
}
