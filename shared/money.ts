/**
 * Exact money. An amount is an integer of minor units (cents, fen, fils) beside an ISO 4217 code;
 * no float ever stands for money. Every amount stays inside ±(2^53 − 1) so that integers are exact.
 */
import { z } from 'zod'
import { Refusal } from './refusals'

/** ISO 4217 exponents that differ from two; everything else the desk accepts has two decimals. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
}

/** ISO 4217 codes with two decimals that merchants trade in (funds, metals and test codes left out). */
const TWO_DECIMALS =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG ZWL'

const CURRENCIES: ReadonlySet<string> = new Set([...Object.keys(EXPONENTS), ...TWO_DECIMALS.split(' ')])

export const MAX_MINOR = Number.MAX_SAFE_INTEGER

/** A currency code the desk knows; anything else is refused with `money.unknown_currency`. */
export const Currency = z.string().refine((code) => CURRENCIES.has(code), { error: 'money.unknown_currency' })

/** Any signed amount in minor units. */
export const Minor = z.int().min(-MAX_MINOR).max(MAX_MINOR)

/** An amount that may not be negative. */
export const PositiveMinor = z.int().min(0).max(MAX_MINOR)

export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code)
}

/** Decimals of a currency: 0 for JPY, 2 for CNY, 3 for KWD. @throws Refusal money.unknown_currency */
export function exponentOf(currency: string): number {
  if (!CURRENCIES.has(currency)) throw new Refusal('money.unknown_currency', { currency })
  return EXPONENTS[currency] ?? 2
}

/**
 * Reads a decimal text ("1,234.50", "¥12", "-3.1") as minor units without passing through a float.
 * Accepts a leading currency sign, spaces and grouping commas; a full-width digit is not a digit here.
 * @throws Refusal money.not_an_amount for anything that is no number, `money.too_fine` when it has
 * more non-zero decimals than the currency, `money.too_large` outside ±2^53
 */
export function parseMinor(text: string, currency: string): number {
  const exponent = exponentOf(currency)
  const match = /^([+-])?(?:[¥￥$€£]|R\$)?\s?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(text.trim())
  if (!match) throw new Refusal('money.not_an_amount', { text: text.slice(0, 40) })
  const [, sign, whole = '', decimals = ''] = match
  if (/[1-9]/.test(decimals.slice(exponent)))
    throw new Refusal('money.too_fine', { text, currency, decimals: exponent })
  const digits = whole.replaceAll(',', '') + decimals.slice(0, exponent).padEnd(exponent, '0')
  const amount = Number(digits)
  if (!Number.isSafeInteger(amount)) throw new Refusal('money.too_large', { text: text.slice(0, 40) })
  return sign === '-' && amount !== 0 ? -amount : amount
}

/** Writes minor units as a plain decimal ("-12.05"), for CSV and for the command line; screens use Intl. */
export function formatMinor(amountMinor: number, currency: string): string {
  const exponent = exponentOf(currency)
  const digits = Math.abs(amountMinor)
    .toString()
    .padStart(exponent + 1, '0')
  const cut = digits.length - exponent
  const text = exponent === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return amountMinor < 0 ? `-${text}` : text
}

/** ⌊amount · numerator / denominator⌋ for amount, numerator ≥ 0, exact beyond 2^53 by way of bigint. */
export function floorShare(amountMinor: number, numerator: number, denominator: number): number {
  const product = amountMinor * numerator
  if (Number.isSafeInteger(product)) return Math.floor(product / denominator)
  return Number((BigInt(amountMinor) * BigInt(numerator)) / BigInt(denominator))
}

/** The sum of amounts of one currency, exact while it stays inside ±2^53. */
export function sumMinor(amountsMinor: readonly number[]): number {
  return amountsMinor.reduce((sum, amountMinor) => sum + amountMinor, 0)
}
