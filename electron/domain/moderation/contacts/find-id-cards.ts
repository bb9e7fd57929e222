import type { Place } from './place'

const CANDIDATE =
  /(?<![0-9a-z])([1-9][0-9]{5})[ -]?((?:18|19|20)[0-9]{2})[ -]?([0-9]{2})[ -]?([0-9]{2})[ -]?([0-9]{3}[0-9x])(?![0-9a-z])/g
/** The first two digits name a province. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/
/** ISO 7064 MOD 11-2, as GB 11643 uses it. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10x98765432'

/** Numbers of resident identity cards of the People's Republic whose date exists and whose check digit is right. */
export function findIdCards(figures: string): Place[] {
  const places: Place[] = []
  for (const match of figures.matchAll(CANDIDATE)) {
    const [whole, area, year, month, day, rest] = match
    if (!isDate(Number(year), Number(month), Number(day))) continue
    if (!isIdCard(`${area}${year}${month}${day}${rest}`)) continue
    places.push({ kind: 'id_card', from: match.index, to: match.index + whole.length })
  }
  return places
}

/** Eighteen characters, the last a figure or `x`. */
export function isIdCard(number: string): boolean {
  if (!PROVINCES.test(number)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECKS[sum % 11] === number[17]
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
