import { isNumberOfGoods } from './place'

/** Eleven figures from 13 to 19 with up to three signs between any two; what they are is decided by `isMainlandMobile`. */
export const MOBILE =
  /(?<![0-9])1[\s\-_.·*~/\\|,，、+()]{0,3}[3-9](?:[\s\-_.·*~/\\|,，、+()]{0,3}[0-9]){9}(?![0-9]|[a-z0-9]*\.(?:com|cn|net))/g

const WANTED =
  /(?:电话|手机|联系|热线|加|微信|v信|vx|wx|call|tel|phone|text|whats ?app|号码|咨询|找我|私聊)[^0-9]{0,12}$/
const UNITS_AFTER = /^\s?(?:元|块|件|个|万|千|亿|克|毫升|g\b|kg|ml|cm|mm|mah)/

/**
 * The figures stand together, in the groups a mobile number is written in (3-4-4 and the like), or each apart from the
 * next; any other parting only behind a word that offers a number. Order numbers and amounts are none.
 */
export function isMainlandMobile(match: string, figures: string, text: string, from: number): boolean {
  const to = from + match.length
  if (UNITS_AFTER.test(text.slice(to, to + 6)) || isNumberOfGoods(text, from)) return false
  if (/[.,][0-9]/.test(figures.slice(to, to + 2)) || /[0-9][.,]$/.test(figures.slice(Math.max(0, from - 2), from)))
    return false
  const gaps = gapsOf(match)
  if (WANTED.test(text.slice(Math.max(0, from - 20), from))) return true
  return isEven(gaps) || isGrouped(gaps)
}

/** After which figure something stands, from 1. */
function gapsOf(match: string): number[] {
  const gaps: number[] = []
  let figures = 0
  for (const [index, character] of [...match].entries()) {
    if (character >= '0' && character <= '9') figures++
    else if (index > 0 && gaps.at(-1) !== figures) gaps.push(figures)
  }
  return gaps
}

const isEven = (gaps: readonly number[]): boolean => gaps.length === 0 || gaps.length === 10
const isGrouped = (gaps: readonly number[]): boolean =>
  ['3,7', '3,6', '4,8', '3,6,9', '4,7', '7', '3', '5'].includes(gaps.join())
