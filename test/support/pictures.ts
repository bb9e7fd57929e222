import { deflateSync } from 'node:zlib'

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function crc(bytes: Buffer): number {
  let c = 0xffffffff
  for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(8 + data.length + 4)
  out.writeUInt32BE(data.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc(named), 8 + data.length)
  return out
}

interface Stated {
  width: number
  height: number
  /** With an alpha channel. */
  alpha?: boolean
  /** What is packed instead of the pixels. */
  pixels?: Buffer
}

/** A PNG of a colour that fades from left to right. */
export function pngOf({ width, height, alpha = false, pixels }: Stated): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, alpha ? 6 : 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels ?? fading(width, height, alpha ? 4 : 3))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function fading(width: number, height: number, samples: number): Buffer {
  const rows = Buffer.alloc((1 + width * samples) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * samples) + 1 + x * samples
      rows.set([40, Math.floor((200 * x) / width), Math.floor((200 * y) / height)], at)
      if (samples === 4) rows[at + 3] = Math.floor((255 * x) / width)
    }
  }
  return rows
}

/** A JPEG of one grey pixel. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z',
  'base64',
)
