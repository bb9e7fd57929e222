/**
 * What sentiment is learned from: single characters and pairs of them, which needs no dictionary and works in any
 * script; in scripts that part words also pieces of words of three and four characters.
 */

/** Places for weights; a gram's place is its hash, so grams may share one. 2^14 weights are 64 KB. */
export const BUCKETS = 1 << 14
const BUCKET_BITS = 14
/** Characters that are read of one text; the rest of a longer one adds nothing to what it says. */
const MOST_READ = 4_000
const SPACE = 32
const ZERO = 48

/** The code points of a text as they are compared: compatibility forms, case, widths, digits, spaces and long runs made one. */
export function foldedPoints(text: string): number[] {
  const points: number[] = [SPACE]
  for (const character of text.slice(0, MOST_READ).normalize('NFKC').toLowerCase()) {
    const point = foldedPoint(character.codePointAt(0)!)
    if (point === null) continue
    const last = points[points.length - 1]
    if (point === last && (point === SPACE || point === points[points.length - 2])) continue
    points.push(point)
  }
  if (points[points.length - 1] !== SPACE) points.push(SPACE)
  return points
}

/** Null for what is not seen: zero-width, bidirectional, variation selectors, other controls. */
function foldedPoint(point: number): number | null {
  if (point === SPACE || point === 10 || point === 9 || point === 13 || point === 0xa0) return SPACE
  if (point < SPACE || (point >= 0x200b && point <= 0x200f) || (point >= 0x202a && point <= 0x202e)) return null
  if ((point >= 0x2060 && point <= 0x206f) || (point >= 0xfe00 && point <= 0xfe0f) || point === 0xfeff) return null
  return point >= ZERO && point <= 57 ? ZERO : point
}

/** Letters of scripts that part words by spaces: Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari and their neighbours. */
function inWord(point: number): boolean {
  return (
    (point >= 97 && point <= 122) ||
    (point >= 0xc0 && point < 0xe00 && point !== 0xd7 && point !== 0xf7) ||
    (point >= 0x1e00 && point < 0x2000)
  )
}

/** Hands every gram on, as its first point, the point after its last, and its place among the weights. */
export function eachGram(points: readonly number[], take: (from: number, to: number, bucket: number) => void): void {
  const last = points.length - 1
  for (let at = 0; at <= last; at++) {
    const first = points[at]!
    let hash = mixed(0x2545f491, first)
    if (first !== SPACE) take(at, at + 1, bucketOf(hash))
    if (at === last) break
    const second = points[at + 1]!
    hash = mixed(hash, second)
    take(at, at + 2, bucketOf(hash))
    if (!inWord(second)) continue
    // A piece of a word may begin before its first letter and end after its last one.
    if (first !== SPACE && !inWord(first)) continue
    for (let end = at + 2; end <= last && end < at + 4; end++) {
      const next = points[end]!
      if (!inWord(next) && next !== SPACE) break
      hash = mixed(hash, next)
      take(at, end + 1, bucketOf(hash))
      if (next === SPACE) break
    }
  }
}

function mixed(hash: number, point: number): number {
  const product = Math.imul(hash ^ point, 0x9e3779b1)
  return product ^ (product >>> 15)
}

function bucketOf(hash: number): number {
  const product = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b)
  return (product ^ (product >>> 16)) >>> (32 - BUCKET_BITS)
}
