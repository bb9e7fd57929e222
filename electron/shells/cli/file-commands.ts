/** Commands of the terminal that take a file or leave one: evidence, dossiers, statements, payouts and reports. */
import { writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Output } from '../../../shared/contract'
import type { DossierFile } from '../../../shared/contract/evidence'
import type { ReportFile } from '../../../shared/contract/reports'
import type { Language } from '../../../shared/refusal-sentences'
import { Refusal, type Reply } from '../../../shared/refusals'
import type { App, Session } from '../../app/create-app'
import { runJob, type JobWatch } from '../run-job'
import { findCase } from './find-case'

export type FileCommand =
  | { verb: 'dossier'; caseNumber: string; out: string }
  | { verb: 'attach'; caseNumber: string; file: string; purpose: string }
  | { verb: 'reconcile'; file: string; dryRun: boolean }
  | { verb: 'payout'; out: string; currency: string | undefined; method: string | undefined }
  | { verb: 'report'; out: string; from: string; to: string; format: 'pdf' | 'xlsx' | 'csv'; full: boolean }

/** The desk a line of the terminal has opened, and who speaks which language there. */
export interface CliDesk {
  app: App
  session: Session
  language: Language
  watch: JobWatch
}

export async function runFileCommand(desk: CliDesk, command: FileCommand): Promise<Reply> {
  try {
    switch (command.verb) {
      case 'dossier':
        return await saveDossier(desk, command)
      case 'attach':
        return await attachFile(desk, command)
      case 'reconcile':
        return await reconcile(desk, command)
      case 'payout':
        return await savePayout(desk, command)
      case 'report':
        return await saveReport(desk, command)
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}

type Of<Verb> = Extract<FileCommand, { verb: Verb }>

async function saveDossier(
  { app, session, language, watch }: CliDesk,
  { caseNumber, out }: Of<'dossier'>,
): Promise<Reply> {
  const id = await findCase(app, session, caseNumber)
  const made = await runJob(app, session, 'evidence.dossier', { id, language }, watch)
  if (!made.ok) return made
  const { fileId, sizeBytes, pages } = made.value as DossierFile
  const bytes = await readWhole(app, session, fileId)
  return saved(out, bytes, { pages, sizeBytes })
}

/** CSV is many tables, so it is a ZIP of them. */
async function saveReport(
  { app, session, language, watch }: CliDesk,
  { out, from, to, format, full }: Of<'report'>,
): Promise<Reply> {
  const period = { from, to, language }
  const made =
    format === 'pdf'
      ? await runJob(app, session, 'reports.pdf', { ...period, full }, watch)
      : await runJob(app, session, 'reports.pack', { ...period, format }, watch)
  if (!made.ok) return made
  const { fileId, sizeBytes, pages } = made.value as ReportFile
  return saved(out, await readWhole(app, session, fileId), { sizeBytes, ...(pages !== null && { pages }) })
}

async function readWhole(app: App, session: Session, fileId: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset = 0; ;) {
    const reply = await app.call(session, 'evidence.file', { fileId, offset })
    if (!reply.ok) throw new Refusal(reply.code, reply.details)
    const part = reply.value as Output<'evidence.file'>
    const bytes = Buffer.from(part.base64, 'base64')
    parts.push(bytes)
    offset += bytes.length
    if (part.done) return Buffer.concat(parts)
  }
}

async function attachFile({ app, session }: CliDesk, { caseNumber, file, purpose }: Of<'attach'>): Promise<Reply> {
  const id = await findCase(app, session, caseNumber)
  const uploadId = app.admitFile(resolve(file))
  return app.call(session, 'evidence.attach', { id, uploadId, purpose })
}

function reconcile({ app, session, watch }: CliDesk, { file, dryRun }: Of<'reconcile'>): Promise<Reply> {
  return runJob(app, session, 'settlements.reconcile', { uploadId: app.admitFile(resolve(file)), dryRun }, watch)
}

async function savePayout({ app, session }: CliDesk, { out, currency, method }: Of<'payout'>): Promise<Reply> {
  const input = { ...(currency && { currency }), ...(method && { method }) }
  const reply = await app.call(session, 'settlements.payoutFile', input)
  if (!reply.ok) return reply
  const { csv, rows, totals } = reply.value as Output<'settlements.payoutFile'>
  return saved(out, Buffer.from(csv), { rows, totals })
}

/** @throws Refusal file.not_written, naming what the system said */
async function saved(out: string, bytes: Buffer, value: object): Promise<Reply> {
  try {
    await writeFile(resolve(out), bytes, { mode: 0o600 })
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    throw new Refusal('file.not_written', { name: basename(out), reason: code })
  }
  return { ok: true, value: { file: out, ...value } }
}
