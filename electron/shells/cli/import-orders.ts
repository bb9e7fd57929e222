import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { GenericMapping, IMPORT_PROFILES } from '../../../shared/contract/imports'
import { Refusal, type Reply } from '../../../shared/refusals'
import type { App, Session } from '../../app/create-app'
import { runJob, type JobWatch } from '../run-job'
import type { ImportCommand } from './read-command'

/** Imports order files where they lie; answers the report, or the refusal (with the report, where rows stood in the way). */
export async function importOrders(
  app: App,
  session: Session,
  command: ImportCommand,
  watch: JobWatch,
): Promise<Reply> {
  try {
    const known: readonly string[] = IMPORT_PROFILES
    if (!known.includes(command.profile))
      throw new Refusal('import.unknown_profile', { profile: command.profile, known })
    const input = {
      profile: command.profile,
      uploadIds: command.files.map((file) => app.admitFile(resolve(file))),
      dryRun: command.dryRun,
      acceptRest: command.acceptRest,
      ...(command.mapping && { mapping: await readMapping(command.mapping) }),
      ...(command.currency && { currency: command.currency }),
      ...(command.timeZone && { timeZone: command.timeZone }),
    }
    return await runJob(app, session, 'imports.orders', input, watch)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}

async function readMapping(file: string): Promise<GenericMapping> {
  try {
    return GenericMapping.parse(JSON.parse(await readFile(resolve(file), 'utf8')))
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
