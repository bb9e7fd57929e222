import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import type { ReadContext } from '../context'
import { attachmentPath, damageOf } from './attachment-store'
import { loadAttachment } from './attachment.repo'
import { readPart } from './read-part'

/** A part of an attachment. With the first part the whole file is held against the digest it was kept under. */
export async function readAttachment(
  { sql, dataDir }: ReadContext,
  { id, offset }: Parsed<'evidence.read'>,
): Promise<Output<'evidence.read'>> {
  const kept = await loadAttachment(sql, id)
  const { name, mediaType, sizeBytes, sha256 } = kept
  if (offset === 0 && (await damageOf(dataDir, kept))) throw new Refusal('attachment.damaged', { name })
  const part = await readPart(attachmentPath(dataDir, sha256), sizeBytes, offset).catch(() => null)
  if (!part) throw new Refusal('attachment.damaged', { name })
  return { name, mediaType, sizeBytes, ...part }
}
