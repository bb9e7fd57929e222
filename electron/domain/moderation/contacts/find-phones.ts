import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js'
import { isMainlandMobile, MOBILE } from './mainland-mobile'
import { isNumberOfGoods, type Place } from './place'

/** A plus sign and a country, or figures in groups as numbers are written, or figures behind a word for calling. */
const INTERNATIONAL = /(?<![0-9a-z])(?:\+|00)[1-9][0-9 ().-]{6,20}[0-9]/g
const GROUPED =
  /(?<![0-9a-z.,:/-])(?:\([0-9]{2,4}\)\s?|[0-9]{2,4}[ .-])[0-9]{3,5}[ .-]?[0-9]{3,5}(?![0-9a-z]|[.,:/-][0-9])/g
const LANDLINE = /(?<![0-9a-z.-])(?:0(?:10|2[0-9]|[3-9][0-9]{2}))[ -]?[2-8][0-9]{6,7}(?![0-9a-z]|[.-][0-9])/g
const SERVICE = /(?<![0-9a-z-])(?:400|800)[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9a-z-])/g
const CALLED =
  /(?:电话|手机|热线|座机|拨打|致电|tel|phone|call|mobile|cell|whats ?app|text|fax|telefone|tel[eé]fono|ligue|ll[aá]mame)[^0-9+]{0,12}$/
const DATE = /^(?:19|20)[0-9]{2}[ .-][0-9]{1,2}[ .-][0-9]{1,2}/
/** Where a number without a country is looked for, by likelihood. */
const COUNTRIES: readonly CountryCode[] = ['US', 'CN', 'GB', 'BR', 'ES']

/** Phone numbers. `figures` is the text with Han digits read as figures, unit for unit. */
export function findPhones(text: string, figures: string): Place[] {
  if (!/[0-9](?:[^0-9]{0,4}[0-9]){6}/.test(figures)) return []
  const places: Place[] = []
  const add = (from: number, length: number): void => {
    const to = from + length
    if (!places.some((place) => place.from < to && from < place.to)) places.push({ kind: 'phone', from, to })
  }
  for (const match of text.matchAll(INTERNATIONAL)) addValid(match, ['CN'], add)
  for (const match of figures.matchAll(MOBILE)) {
    if (isMainlandMobile(match[0], figures, text, match.index)) add(match.index, match[0].length)
  }
  for (const match of text.matchAll(LANDLINE)) if (isSpoken(text, match, /[ -]/)) add(match.index, match[0].length)
  for (const match of text.matchAll(SERVICE))
    if (isSpoken(text, match, /^(?:400|800)[ -]/)) add(match.index, match[0].length)
  for (const match of text.matchAll(GROUPED)) {
    if (DATE.test(match[0]) || !isSpoken(text, match, /^\(|^[0-9]{3}([.-])[0-9]{3}\1[0-9]{4}$/)) continue
    addValid(match, COUNTRIES, add)
  }
  return places
}

/** Written as numbers are, or behind a word for calling; never behind a word for orders. */
function isSpoken(text: string, match: RegExpMatchArray, form: RegExp): boolean {
  if (isNumberOfGoods(text, match.index!)) return false
  return form.test(match[0]) || CALLED.test(text.slice(Math.max(0, match.index! - 30), match.index))
}

function addValid(
  match: RegExpMatchArray,
  countries: readonly CountryCode[],
  add: (from: number, length: number) => void,
): void {
  const written = match[0].replace(/^00/, '+')
  for (const defaultCountry of countries) {
    const [found] = findPhoneNumbersInText(written, { defaultCountry })
    if (!found) continue
    add(match.index!, match[0].length)
    return
  }
}
