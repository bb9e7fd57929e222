/** Where a file stops being text of an encoding. A NUL byte is text in neither of the two. */
import { isAscii, isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { CHUNK_BYTES } from './source-file'

/** Bytes of the character that starts at `at`: 0 when it is not valid, -1 when the bytes end before it does. */
type Measure = (bytes: Uint8Array, at: number) => number

const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0xbf
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

/** RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
const utf8: Measure = (bytes, at) => {
  const [first = 0, second] = [bytes[at], bytes[at + 1]]
  if (first < 0x80) return first === 0 ? 0 : 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  if (length === 0) return 0
  if (second !== undefined) {
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
    if (second < low || second > high) return 0
  }
  for (let i = 2; i < length && at + i < bytes.length; i++) if (!isTrail(bytes[at + i])) return 0
  return at + length > bytes.length ? -1 : length
}

/** GB18030, of which GBK is the part with one- and two-byte characters. */
const gbk: Measure = (bytes, at) => {
  const [first = 0, second, third, fourth] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
  if (first < 0x80) return first === 0 ? 0 : 1
  if (first === 0x80 || first === 0xff) return 0
  if (second === undefined) return -1
  if (!isDigit(second)) return second >= 0x40 && second !== 0x7f && second !== 0xff ? 2 : 0
  if (third === undefined || fourth === undefined) return -1
  return third >= 0x81 && third <= 0xfe && isDigit(fourth) ? 4 : 0
}

const MEASURES = { 'utf-8': utf8, gbk }

export interface InvalidByte {
  offset: number
  /** Characters beyond ASCII that were valid before it, counted up to a few. */
  wideBefore: number
}

/** The first byte that is not valid in the encoding, or null when the whole file is. */
export async function findInvalidByte(
  path: string,
  encoding: 'utf-8' | 'gbk',
  from: number,
): Promise<InvalidByte | null> {
  const measure = MEASURES[encoding]
  let offset = from
  let wideBefore = 0
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of createReadStream(path, {
    start: from,
    highWaterMark: CHUNK_BYTES,
  }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const whole = encoding === 'utf-8' && isUtf8(bytes) && !bytes.includes(0)
    const { at, wide, valid } = whole ? wholeOf(bytes) : walk(bytes, measure)
    wideBefore += wide
    offset += at
    if (!valid) return { offset, wideBefore }
    rest = bytes.subarray(at)
  }
  return rest.length > 0 ? { offset, wideBefore } : null
}

interface Walked {
  /** How far the bytes are whole characters. */
  at: number
  wide: number
  valid: boolean
}

/** Bytes known to be valid; one wide character or a thousand tell the same. */
function wholeOf(bytes: Buffer): Walked {
  return { at: bytes.length, wide: isAscii(bytes) ? 0 : bytes.length, valid: true }
}

function walk(bytes: Uint8Array, measure: Measure): Walked {
  let at = 0
  let wide = 0
  while (at < bytes.length) {
    const length = measure(bytes, at)
    if (length === 0) return { at, wide, valid: false }
    if (length < 0) break
    if (length > 1) wide++
    at += length
  }
  return { at, wide, valid: true }
}
