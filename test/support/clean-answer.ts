import { join } from 'node:path'
import sqlite3 from 'sqlite3'
import { expect } from 'vitest'
import { contract, type EndpointName } from '../../shared/contract'
import { REFUSAL_SENTENCES } from '../../shared/refusal-sentences'
import { OWNER, type OpenDesk } from './open-desk'

/** Traces of the machinery that an answer must never show. The hostile payloads contain none of them. */
const LEAKS =
  /SQLITE_|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.*\b(FROM|VALUES|SET|WHERE)\b|node_modules|\bat .+\.[jt]s:\d+|afterdesk-\w{6}|\.db\b|TypeError|ZodError/

/** Codes that any endpoint may answer with, whatever its contract states. */
const ANYWHERE = ['desk.invalid_input', 'desk.replayed_differently', 'desk.too_large', 'desk.unknown_endpoint']

/** A second connection that sees what the desk commits. */
export interface Watcher {
  /** Rises with every commit. */
  commits(): Promise<number>
  close(): Promise<void>
}

export function watchCommits(dataDir: string): Watcher {
  const database = new sqlite3.Database(join(dataDir, 'afterdesk.db'), sqlite3.OPEN_READONLY)
  return {
    commits: () =>
      new Promise((resolve, reject) =>
        database.get<{ data_version: number }>('PRAGMA data_version', (error, row) =>
          error ? reject(error) : resolve(row.data_version),
        ),
      ),
    close: () => new Promise((resolve) => database.close(() => resolve())),
  }
}

export function expectNoLeak(answer: unknown): void {
  expect(JSON.stringify(answer)).not.toMatch(LEAKS)
}

/** Whatever is sent, the answer is a value or a stated refusal, it shows nothing of the machinery, and only a command that succeeds writes. */
export async function expectCleanAnswer(desk: OpenDesk, watcher: Watcher, name: string, input: unknown): Promise<void> {
  const before = await watcher.commits()
  const reply = await desk.app.call(OWNER, name, input)
  const wrote = (await watcher.commits()) !== before
  expectNoLeak(reply)
  const endpoint = Object.hasOwn(contract, name) ? contract[name as EndpointName] : undefined
  if (reply.ok) {
    expect(wrote && endpoint?.kind === 'query', `${name} only reads, and wrote`).toBe(false)
    return
  }
  expect(wrote, `${name} was refused with ${reply.code}, and wrote`).toBe(false)
  expect(Object.keys(REFUSAL_SENTENCES)).toContain(reply.code)
  const stated: readonly string[] = [...(endpoint?.refusals ?? []), ...ANYWHERE]
  expect(stated, `${name} refuses with a code its contract does not state: ${JSON.stringify(reply)}`).toContain(
    reply.code,
  )
}
