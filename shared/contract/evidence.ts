import { z } from 'zod'
import { CaseDetail } from '../model/case'
import { MediaType } from '../model/attachment'
import { RowId } from '../model/order'
import { Evidence } from '../model/policy'
import { moves, target } from './cases'
import { command, job, query } from './endpoint'

/** Most bytes of an attachment or a dossier read at once; with base64 it stays under the size of a frame. */
export const READ_BYTES = 524_288

/** What the job of a dossier answers: a file to read by `evidence.file`. */
export const DossierFile = z.strictObject({ fileId: z.string(), name: z.string(), sizeBytes: z.int(), pages: z.int() })
export type DossierFile = z.infer<typeof DossierFile>

/** Evidence of cases: attachments and the dossier for a dispute. */
export const evidence = {
  'evidence.attach': command({
    summary: 'Keeps an uploaded file with the case. What it is is told from its bytes, never from its name.',
    permission: 'cases.write',
    input: z.strictObject({ id: RowId, uploadId: z.string(), purpose: Evidence }),
    output: CaseDetail,
    refusals: [
      'case.unknown',
      'import.unknown_file',
      'attachment.unsupported',
      'attachment.too_large',
      'attachment.empty',
      'attachment.too_many',
    ],
  }),
  'evidence.detach': command({
    summary: 'Takes an attachment off an undecided case; its bytes stay while the timeline names them.',
    permission: 'cases.write',
    input: target.extend({ attachmentId: RowId }),
    output: CaseDetail,
    refusals: [...moves, 'attachment.unknown'],
  }),
  'evidence.read': query({
    summary: 'A part of an attachment’s bytes as base64.',
    permission: 'desk.read',
    input: z.strictObject({ id: RowId, offset: z.int().min(0).default(0) }),
    output: z.strictObject({
      name: z.string(),
      mediaType: MediaType,
      sizeBytes: z.int(),
      offset: z.int(),
      base64: z.string(),
      done: z.boolean(),
    }),
    refusals: ['attachment.unknown', 'attachment.damaged'],
  }),
  'evidence.dossier': job({
    summary:
      'A PDF of the case for a dispute: order, units, money rows, policy version, timeline and photos. The result names a file to read.',
    permission: 'desk.read',
    input: z.strictObject({ id: RowId, language: z.enum(['zh-CN', 'en-US']) }),
    refusals: ['case.unknown'],
  }),
  'evidence.file': query({
    summary: 'A part of a file that a job made, as base64.',
    permission: 'desk.read',
    input: z.strictObject({ fileId: z.string().max(80), offset: z.int().min(0).default(0) }),
    output: z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      sizeBytes: z.int(),
      offset: z.int(),
      base64: z.string(),
      done: z.boolean(),
    }),
    refusals: ['file.unknown'],
  }),
}
