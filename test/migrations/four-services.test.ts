import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DataSource } from 'typeorm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FirstDesk1732233600001 } from '../../electron/db/migrations/0001-first-desk'
import { openDatabase } from '../../electron/db/open-database'
import { loadPolicyVersion } from '../../electron/domain/policies/policy.repo'
import { temporaryFolder } from '../support/served-desk'

let folder: string
beforeEach(async () => void (folder = await temporaryFolder()))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The document the first desk published. */
async function oldDocument(): Promise<Record<string, unknown>> {
  const text = await readFile(join(import.meta.dirname, '../fixtures/policy-of-first-desk.json'), 'utf8')
  return JSON.parse(text) as Record<string, unknown>
}

async function leaveFirstDesk(): Promise<void> {
  const source = await new DataSource({
    type: 'sqlite',
    database: join(folder, 'afterdesk.db'),
    migrations: [FirstDesk1732233600001],
  }).initialize()
  await source.runMigrations()
  await source.query(
    `INSERT INTO policy_versions (policy_id, version, state, valid_from, published_at, document) VALUES (1, 1, 'published', 0, 5, ?)`,
    [JSON.stringify(await oldDocument())],
  )
  await source.destroy()
}

it('a policy of the first desk reads as one of today, with every term it had', async () => {
  await leaveFirstDesk()
  const database = await openDatabase(folder)
  try {
    const { document } = await loadPolicyVersion(database.reader, 1)
    const { decideWithinHours, reasons, ...terms } = await oldDocument()
    expect(document).toMatchObject(terms)
    expect(document.clocks.decide.hours).toBe(decideWithinHours)
    expect(document.reasons).toEqual((reasons as object[]).map((reason) => ({ ...reason, evidenceRequired: false })))
  } finally {
    await database.close()
  }
})
