import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import { badEncoding } from './detect-encoding'
import { CHUNK_BYTES, type SourceFile, type TextForm } from './source-file'

const CODECS = { gbk: 'gb18030', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be' } as const

/**
 * The text of a file as UTF-8 bytes, piece by piece, with the file's own bytes read so far.
 * @throws Refusal import.bad_encoding where UTF-16 text holds half a character
 */
export async function* decodeFile(
  file: SourceFile,
  form: TextForm,
): AsyncGenerator<{ text: Buffer; readBytes: number }> {
  const source = createReadStream(file.path, {
    start: form.markBytes,
    highWaterMark: CHUNK_BYTES,
  }) as AsyncIterable<Buffer>
  let readBytes = form.markBytes
  if (form.encoding === 'utf-8') {
    for await (const chunk of source) yield { text: chunk, readBytes: (readBytes += chunk.length) }
    return
  }
  const decoder = iconv.getDecoder(CODECS[form.encoding])
  // The first half of a character whose second half is in the next piece.
  let half = ''
  for await (const chunk of source) {
    const decoded = half + decoder.write(chunk)
    half = /[\uD800-\uDBFF]$/.test(decoded) ? decoded.slice(-1) : ''
    const text = half === '' ? decoded : decoded.slice(0, -1)
    if (/\p{Surrogate}/u.test(text)) throw badEncoding(file, readBytes)
    yield { text: Buffer.from(text), readBytes: (readBytes += chunk.length) }
  }
  const end = half + (decoder.end() ?? '')
  if (/\p{Surrogate}/u.test(end)) throw badEncoding(file, readBytes)
  if (end !== '') yield { text: Buffer.from(end), readBytes }
}
