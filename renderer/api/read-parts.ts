/** A file of the desk, read part by part. */
import { call } from './client'

interface Part {
  readonly name: string
  readonly sizeBytes: number
  readonly base64: string
  readonly done: boolean
  readonly mediaType?: string
}
export interface ReadFile {
  readonly name: string
  readonly blob: Blob
}

/** An attachment of a case. @throws Refusal attachment.unknown, attachment.damaged */
export function readAttachment(id: number, signal?: AbortSignal): Promise<ReadFile> {
  return readParts((offset) => call('evidence.read', { id, offset }), signal)
}

/** A file that a job made. @throws Refusal file.unknown */
export function readMadeFile(fileId: string, mediaType: string, signal?: AbortSignal): Promise<ReadFile> {
  return readParts(async (offset) => ({ ...(await call('evidence.file', { fileId, offset })), mediaType }), signal)
}

async function readParts(part: (offset: number) => Promise<Part>, signal?: AbortSignal): Promise<ReadFile> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let offset = 0; ;) {
    const { name, base64, done, mediaType } = await part(offset)
    signal?.throwIfAborted()
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    pieces.push(bytes)
    offset += bytes.length
    if (done || bytes.length === 0) return { name, blob: new Blob(pieces, { type: mediaType ?? '' }) }
  }
}
