import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { z } from 'zod'
import {
  GenericMapping,
  GenericReviewMapping,
  IMPORT_PROFILES,
  REVIEW_PROFILES,
} from '../../../shared/contract/imports'
import { Refusal, type Reply } from '../../../shared/refusals'
import type { App, Session } from '../../app/create-app'
import { runJob, type JobWatch } from '../run-job'
import type { ImportCommand } from './read-import-command'

/** What the line calls the profiles of reviews: the subject is said already. */
const REVIEW_NAMES = REVIEW_PROFILES.map((name) => name.replace(/-reviews$/, ''))

/** Imports files where they lie; answers the report, or the refusal (with the report, where rows stood in the way). */
export async function importFiles(app: App, session: Session, command: ImportCommand, watch: JobWatch): Promise<Reply> {
  try {
    const { subject, currency, channel, moderation, timeZone, dryRun, acceptRest } = command
    const profile = profileOf(command)
    const mapping = command.mapping && (await readMapping(command.mapping, subject))
    const input = {
      profile,
      uploadIds: command.files.map((file) => app.admitFile(resolve(file))),
      dryRun,
      acceptRest,
      ...(mapping && { mapping }),
      ...(currency && { currency }),
      ...(channel && { channel }),
      ...(moderation && { moderation }),
      ...(timeZone && { timeZone }),
    }
    return await runJob(app, session, `imports.${subject}`, input, watch)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}

/** Reviews' profiles go by their short names and by those of the contract. @throws Refusal import.unknown_profile */
function profileOf({ subject, profile }: ImportCommand): string {
  const full: readonly string[] = subject === 'orders' ? IMPORT_PROFILES : REVIEW_PROFILES
  const known: readonly string[] = subject === 'orders' ? IMPORT_PROFILES : REVIEW_NAMES
  const at = full.includes(profile) ? full.indexOf(profile) : known.indexOf(profile)
  if (at < 0) throw new Refusal('import.unknown_profile', { profile, known })
  return full[at]!
}

type Mapping = z.infer<typeof GenericMapping> | z.infer<typeof GenericReviewMapping>

async function readMapping(file: string, subject: ImportCommand['subject']): Promise<Mapping> {
  try {
    const value: unknown = JSON.parse(await readFile(resolve(file), 'utf8'))
    return subject === 'orders' ? GenericMapping.parse(value) : GenericReviewMapping.parse(value)
  } catch (error) {
    throw new Refusal('import.bad_mapping', { summary: summaryOf(error) })
  }
}

function summaryOf(error: unknown): string {
  const { issues, code, message } = error as {
    issues?: { path: PropertyKey[]; message: string }[]
    code?: string
    message: string
  }
  if (issues) return issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  return code ?? message
}
