import { isNumberOfGoods, type Place } from './place'

const CANDIDATE = /(?<![0-9a-z.])[0-9](?:[ -]?[0-9]){13,18}(?![0-9a-z]|[.,][0-9])/g

/** Beginnings and lengths of the networks: UnionPay, Visa, Mastercard, American Express, JCB, Discover, Diners. */
const NETWORKS: readonly RegExp[] = [
  /^62[0-9]{14,17}$/,
  /^4[0-9]{15}$/,
  /^(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}$/,
  /^3[47][0-9]{13}$/,
  /^35(?:2[89]|[3-8][0-9])[0-9]{12}$/,
  /^6(?:011|5[0-9]{2})[0-9]{12}$/,
  /^3(?:0[0-5]|[68][0-9])[0-9]{11}$/,
]

/** Numbers of payment cards whose beginning, length and check digit are right. */
export function findBankCards(figures: string): Place[] {
  const places: Place[] = []
  for (const match of figures.matchAll(CANDIDATE)) {
    const digits = match[0].replace(/[ -]/g, '')
    if (!isBankCard(digits) || isNumberOfGoods(figures, match.index)) continue
    places.push({ kind: 'bank_card', from: match.index, to: match.index + match[0].length })
  }
  return places
}

export function isBankCard(digits: string): boolean {
  return NETWORKS.some((network) => network.test(digits)) && luhn(digits) && !/^(\d)\1+$/.test(digits)
}

/** Luhn's sum (ISO/IEC 7812): every second figure from the right doubled. */
function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const figure = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? figure * 2 : figure
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
