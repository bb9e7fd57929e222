import { open, stat } from 'node:fs/promises'
import type { Parsed } from '../../../shared/contract'
import { MEDIA_LIMITS, MOST_ATTACHMENTS, type MediaType } from '../../../shared/model/attachment'
import type { CaseDetail } from '../../../shared/model/case'
import { Refusal } from '../../../shared/refusals'
import { insertRow } from '../../db/rows'
import { attachments } from '../../db/schema/services'
import { caseDetail } from '../cases/case-detail'
import { appendToTimeline, loadCase } from '../cases/case.repo'
import type { Upload, WriteContext } from '../context'
import { loadUpload, removeUploads } from '../files/uploads'
import { keepFile } from './attachment-store'
import { HEAD_BYTES, mediaTypeOf } from './media-type'
import { shownName } from './shown-name'

interface Admitted {
  name: string
  path: string
  mediaType: MediaType
  sizeBytes: number
}

/**
 * Keeps an uploaded file with the case. It is on the disk before its row is committed; the same content and purpose
 * again changes nothing.
 */
export async function attachFile(context: WriteContext, input: Parsed<'evidence.attach'>): Promise<CaseDetail> {
  const row = await loadCase(context.sql, input.id)
  const file = await admit(loadUpload(context.uploads, input.uploadId))
  const sha256 = await keepFile(context.dataDir, file.path, context.newId())
  const { known, others } = await standing(context, row.id, sha256, input.purpose)
  if (!known && others >= MOST_ATTACHMENTS) throw new Refusal('attachment.too_many', { most: MOST_ATTACHMENTS })
  if (!known) {
    const { name, mediaType, sizeBytes } = file
    const kept = { name, mediaType, sizeBytes, sha256, purpose: input.purpose }
    await insertRow(context.sql, attachments, {
      ...kept,
      caseId: row.id,
      addedAt: context.now(),
      addedBy: context.session.actor,
      removedAt: null,
    })
    await appendToTimeline(context, {
      caseId: row.id,
      step: 'attach',
      before: null,
      after: null,
      policyVersionId: row.policyVersionId,
      details: kept,
    })
    context.changed('cases.changed', { ids: [row.id] })
  }
  await removeUploads(context.uploads, [input.uploadId])
  return caseDetail(context, row.id)
}

/** @throws Refusal import.unknown_file, attachment.empty, attachment.unsupported, attachment.too_large */
async function admit(upload: Upload): Promise<Admitted> {
  const name = shownName(upload.name)
  const found = await stat(upload.path).catch(() => null)
  const whole = !upload.temporary || upload.receivedBytes === upload.sizeBytes
  if (!found?.isFile() || !whole) throw new Refusal('import.unknown_file', { name })
  if (found.size === 0) throw new Refusal('attachment.empty', { name })
  const mediaType = mediaTypeOf(await headOf(upload.path))
  if (mediaType === null) throw new Refusal('attachment.unsupported', { name })
  const mostBytes = MEDIA_LIMITS[mediaType]
  if (found.size > mostBytes) throw new Refusal('attachment.too_large', { name, sizeBytes: found.size, mostBytes })
  return { name, path: upload.path, mediaType, sizeBytes: found.size }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function standing(
  { sql }: WriteContext,
  caseId: number,
  sha256: string,
  purpose: string,
): Promise<{ known: boolean; others: number }> {
  const kept = await sql.first<{ known: number; others: number }>(
    `SELECT coalesce(sum(sha256 = ?2 AND purpose = ?3), 0) AS known, count(*) AS others FROM attachments WHERE case_id = ?1 AND removed_at IS NULL`,
    [caseId, sha256, purpose],
  )
  return { known: kept!.known > 0, others: kept!.others }
}
