import { open } from 'node:fs/promises'
import { Refusal } from '../../../../shared/refusals'
import { findInvalidByte } from './find-invalid-byte'
import type { Encoding, SourceFile, TextForm } from './source-file'

/** Bytes looked at to tell UTF-16 without a byte order mark. */
const PEEK_BYTES = 4_096
/** So many wide characters are valid UTF-8 by chance in one GBK text of a hundred thousand: more is UTF-8 that is damaged. */
const WIDE_BY_CHANCE = 5

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The encoding of a file: what its byte order mark says, else what the mapping states, else UTF-8 when the whole file is
 * valid UTF-8, else GBK when the whole file is valid GB18030 and did not begin as UTF-8.
 * @throws Refusal import.bad_encoding with the byte at which the better of the guesses fails
 */
export async function detectEncoding(file: SourceFile, stated?: Encoding): Promise<TextForm> {
  const head = await readHead(file.path)
  const mark = MARKS.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))
  const markBytes = mark?.[1].length ?? 0
  const known = mark?.[0] ?? stated ?? guessUtf16(head)
  if (known === 'utf-16le' || known === 'utf-16be') {
    if ((file.sizeBytes - markBytes) % 2 !== 0) throw badEncoding(file, file.sizeBytes)
    return { encoding: known, markBytes }
  }
  let failedAt = 0
  for (const encoding of known ? [known] : (['utf-8', 'gbk'] as const)) {
    const invalid = await findInvalidByte(file.path, encoding, markBytes)
    if (invalid === null) return { encoding, markBytes }
    failedAt = Math.max(failedAt, invalid.offset)
    if (encoding === 'utf-8' && invalid.wideBefore > WIDE_BY_CHANCE) break
  }
  throw badEncoding(file, failedAt)
}

export function badEncoding(file: SourceFile, offset: number): Refusal {
  return new Refusal('import.bad_encoding', { name: file.name, offset })
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(PEEK_BYTES), 0, PEEK_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Commas, digits and line ends of UTF-16 text have a zero byte on one side, always the same one. */
function guessUtf16(head: Buffer): Encoding | undefined {
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]!++
  const [even = 0, odd = 0] = zeros
  if (odd > 0 && even === 0) return 'utf-16le'
  return even > 0 && odd === 0 ? 'utf-16be' : undefined
}
