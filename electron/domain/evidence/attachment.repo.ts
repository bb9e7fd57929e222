import type { Attachment } from '../../../shared/model/attachment'
import { Refusal } from '../../../shared/refusals'
import type { ReadSql } from '../../db/sql'

export type KeptFile = Pick<Attachment, 'id' | 'name' | 'mediaType' | 'sizeBytes' | 'sha256'> & { caseId: number }

/** An attachment that has not been taken off. @throws Refusal attachment.unknown */
export async function loadAttachment(sql: ReadSql, id: number): Promise<KeptFile> {
  const kept = await sql.first<KeptFile>(
    `SELECT id, case_id AS caseId, name, media_type AS mediaType, size_bytes AS sizeBytes, sha256 FROM attachments WHERE id = ? AND removed_at IS NULL`,
    [id],
  )
  if (!kept) throw new Refusal('attachment.unknown')
  return kept
}
