import { call } from './client'

/** The desk takes at most 512 KiB at a time. */
const PART_BYTES = 524_288
/** Arguments one call may be given without overflowing the stack. */
const PIECE = 32_768

/** Gives a file to the desk in parts, in order; stops with the signal's reason when it is aborted. Answers the upload id. */
export async function uploadFile(
  file: File,
  signal: AbortSignal,
  progress: (sentBytes: number) => void,
): Promise<string> {
  signal.throwIfAborted()
  const { uploadId } = await call('imports.beginUpload', { name: file.name, sizeBytes: file.size })
  for (let offset = 0; offset < file.size;) {
    signal.throwIfAborted()
    const part = new Uint8Array(await file.slice(offset, offset + PART_BYTES).arrayBuffer())
    const { receivedBytes } = await call('imports.appendUpload', { uploadId, offset, base64: base64Of(part) })
    offset = receivedBytes
    progress(receivedBytes)
  }
  return uploadId
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}
