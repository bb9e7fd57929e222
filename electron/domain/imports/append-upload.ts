import { appendFile, truncate } from 'node:fs/promises'
import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import type { WriteContext } from '../context'
import { loadUpload } from '../files/uploads'

/** @throws Refusal import.unknown_file, import.upload_gap, storage.full */
export async function appendUpload(
  { uploads }: WriteContext,
  { uploadId, offset, base64 }: Parsed<'imports.appendUpload'>,
): Promise<Output<'imports.appendUpload'>> {
  const upload = loadUpload(uploads, uploadId)
  if (!upload.temporary) throw new Refusal('import.unknown_file', { uploadId })
  const part = Buffer.from(base64, 'base64')
  const fits = offset + part.length <= upload.sizeBytes
  if (offset !== upload.receivedBytes || !fits)
    throw new Refusal('import.upload_gap', { expectedOffset: upload.receivedBytes })
  try {
    await appendFile(upload.path, part)
  } catch (error) {
    // A full disk may have taken a piece of the part.
    await truncate(upload.path, upload.receivedBytes).catch(() => undefined)
    throw error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? new Refusal('storage.full') : error
  }
  upload.receivedBytes += part.length
  return { receivedBytes: upload.receivedBytes }
}
