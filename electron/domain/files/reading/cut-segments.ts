/** Cuts CSV bytes between rows, so that each segment can be parsed by itself. */

export interface Segment {
  readonly bytes: Buffer
  /** Holds a quote, so that a line need not be a row. */
  readonly quoted: boolean
}

/** Bytes after which a segment ends with its row: few, so that rows with quotes slow down few others. */
const SEGMENT_BYTES = 16_384
const [LINE_FEED, CARRIAGE_RETURN, QUOTE] = [10, 13, 34]

/**
 * Whole rows as segments, and the bytes after the last of them. Outside quotes a line ends a row, and quotes come in
 * pairs; where they do not, nothing is cut behind the odd one and the parser will say so.
 */
export function cutSegments(bytes: Buffer): { segments: Segment[]; rest: Buffer } {
  const segments: Segment[] = []
  const last = bytes.length - 1
  let start = 0
  let end = 0
  let odd = false
  let [quoted, quotedToEnd] = [false, false]
  for (let at = 0; at <= last; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      odd = !odd
      quoted = true
    } else if (byte <= CARRIAGE_RETURN && !odd && endsRow(bytes, at, byte, last)) {
      end = at + 1
      quotedToEnd = quoted
      if (end - start < SEGMENT_BYTES) continue
      segments.push({ bytes: bytes.subarray(start, end), quoted })
      start = end
      quoted = quotedToEnd = false
    }
  }
  if (end > start) segments.push({ bytes: bytes.subarray(start, end), quoted: quotedToEnd })
  return { segments, rest: bytes.subarray(Math.max(start, end)) }
}

/** A carriage return ends a row unless a line feed follows it; of the last byte that is not known yet. */
function endsRow(bytes: Buffer, at: number, byte: number, last: number): boolean {
  return byte === LINE_FEED || (byte === CARRIAGE_RETURN && at < last && bytes[at + 1] !== LINE_FEED)
}
