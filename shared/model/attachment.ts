/** Evidence kept with a case: photos, short videos and documents, stored once under the digest of their content. */
import { z } from 'zod'
import { Instant } from '../time'
import { RowId } from './order'
import { Evidence } from './policy'

/** What may be kept, told from the first bytes of the file and never from its name; the largest size in bytes of each. */
export const MEDIA_LIMITS = {
  'image/jpeg': 20_971_520,
  'image/png': 20_971_520,
  'image/webp': 20_971_520,
  'image/gif': 20_971_520,
  'application/pdf': 20_971_520,
  'video/mp4': 104_857_600,
  'video/webm': 104_857_600,
} as const
export const MediaType = z.enum(Object.keys(MEDIA_LIMITS) as [keyof typeof MEDIA_LIMITS])
export type MediaType = z.infer<typeof MediaType>
/** A case holds at most so many attachments. */
export const MOST_ATTACHMENTS = 50

export const Attachment = z.strictObject({
  id: RowId,
  name: z.string(),
  mediaType: MediaType,
  sizeBytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  purpose: Evidence,
  addedAt: Instant,
  addedBy: z.string(),
})
export type Attachment = z.infer<typeof Attachment>
