import { inflateSync } from 'node:zlib'

/** Pixels of a picture beyond which it is not drawn. */
const MOST_PIXELS = 50_000_000
/** Signature and header chunk of a PNG. */
const HEADER_BYTES = 33
const PALETTE = 3
const LAST_FILTER = 4
/** By colour type of a PNG: samples of a pixel, and the depths they may have. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/**
 * The longer side in pixels of a picture that can be put on a page without harm, or null. A PNG must unpack to what its
 * header says: a small file that unpacks to gigabytes is told here, before anything unpacks it whole.
 */
export function drawableSide(bytes: Buffer, mediaType: 'image/jpeg' | 'image/png'): number | null {
  return mediaType === 'image/jpeg' ? sideOfFrame(bytes) : sideOfPixels(bytes)
}

/** Of a JPEG with a frame of a plausible size. */
function sideOfFrame(bytes: Buffer): number | null {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
    if (isFrame) return width > 0 && height > 0 && width * height <= MOST_PIXELS ? Math.max(width, height) : null
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** Of a PNG whose pixels are all there, each row with a filter that exists, and no more than its header says. */
function sideOfPixels(bytes: Buffer): number | null {
  if (bytes.length < HEADER_BYTES) return null
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [bits, colour, interlace] = [bytes[24]!, bytes[25]!, bytes[28]]
  if (!DEPTHS[colour]?.includes(bits) || interlace !== 0) return null
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return null
  const chunks = chunksOf(bytes)
  if (!chunks || (colour === PALETTE && !chunks.palette)) return null
  const rowBytes = 1 + Math.ceil((width * SAMPLES[colour]! * bits) / 8)
  try {
    const pixels = inflateSync(chunks.packed, { maxOutputLength: rowBytes * height })
    if (pixels.length !== rowBytes * height) return null
    for (let row = 0; row < height; row++) if (pixels[row * rowBytes]! > LAST_FILTER) return null
    return Math.max(width, height)
  } catch {
    return null
  }
}

/** The packed pixels, or null where the chunks run past the end of the file. */
function chunksOf(bytes: Buffer): { packed: Buffer; palette: boolean } | null {
  const parts: Buffer[] = []
  let palette = false
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (at + 12 + length > bytes.length) return null
    const name = bytes.subarray(at + 4, at + 8).toString('latin1')
    if (name === 'IEND') return { packed: Buffer.concat(parts), palette }
    if (name === 'PLTE') palette = true
    if (name === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return null
}
