import fc from 'fast-check'
import sqlite3 from 'sqlite3'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type EndpointName } from '../../shared/contract'
import { REFUSAL_SENTENCES } from '../../shared/refusal-sentences'
import type { Reply } from '../../shared/refusals'
import { arbitraryInput, mutated } from '../support/arbitrary-input'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { OWNER, openDesk, type OpenDesk } from '../support/open-desk'
import { seedFor } from '../support/seed'

/** Payloads of one run, half of them with one thing wrong. */
const PAYLOADS = Number(process.env.AFTERDESK_PAYLOADS ?? 5_000)
const HOUR_MS = 3_600_000

/** Traces of the machinery that an answer must never show. The hostile payloads contain none of them. */
const LEAKS =
  /SQLITE_|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.*\b(FROM|VALUES|SET|WHERE)\b|node_modules|\bat .+\.[jt]s:\d+|afterdesk-\w{6}|\.db\b|TypeError|ZodError/

/** Long work answers with a job at once; what the job then does is tested where it lives. */
const endpoints = (Object.keys(contract) as EndpointName[]).filter((name) => contract[name].kind !== 'job')

let desk: OpenDesk
let watcher: sqlite3.Database
beforeAll(async () => {
  desk = await openDesk({ clock: () => PLACED_AT + 120 * HOUR_MS })
  for (const externalNumber of ['A-1', 'A-2', 'A-3']) {
    const { id } = await desk.call('orders.record', { order: draftOrder({ externalNumber }) })
    const { lines } = await desk.call('orders.get', { id })
    await desk.call('cases.open', { orderId: id, reason: 'no_reason', lines: [{ lineId: lines[0]!.id, quantity: 1 }] })
  }
  watcher = new sqlite3.Database(join(desk.dataDir, 'afterdesk.db'), sqlite3.OPEN_READONLY)
})
afterAll(async () => {
  await new Promise((closed) => watcher.close(closed))
  await desk.close()
})

/** Rises with every commit that another connection makes. */
function commitsSeen(): Promise<number> {
  return new Promise((resolve, reject) =>
    watcher.get<{ data_version: number }>('PRAGMA data_version', (error, row) =>
      error ? reject(error) : resolve(row.data_version),
    ),
  )
}

async function expectCleanAnswer(name: EndpointName, input: unknown): Promise<Reply> {
  const before = await commitsSeen()
  const reply = await desk.app.call(OWNER, name, input)
  const said = JSON.stringify(reply)
  expect(said).not.toMatch(LEAKS)
  if (reply.ok && contract[name].kind === 'query') expect(await commitsSeen()).toBe(before)
  if (!reply.ok) {
    expect(await commitsSeen(), `${name} was refused with ${reply.code} and wrote`).toBe(before)
    expect(Object.keys(REFUSAL_SENTENCES)).toContain(reply.code)
    expect(reply.code, said).not.toBe('desk.broken')
    const stated: readonly string[] = [
      ...contract[name].refusals,
      'desk.invalid_input',
      'desk.replayed_differently',
      'desk.too_large',
    ]
    expect(stated, `${name} refuses with a code its contract does not state`).toContain(reply.code)
  }
  return reply
}

async function fuzz(change: (input: never) => fc.Arbitrary<unknown>, runs: number, what: string): Promise<number> {
  let fitting = 0
  const payload = fc
    .constantFrom(...endpoints)
    .chain((name) => arbitraryInput(name).chain((input) => fc.tuple(fc.constant(name), change(input as never))))
  await fc.assert(
    fc.asyncProperty(payload, async ([name, input]) => {
      if (contract[name].input.safeParse(input).success) fitting++
      await expectCleanAnswer(name, input)
    }),
    { numRuns: runs, seed: seedFor(what) },
  )
  return fitting
}

describe('whatever is sent', () => {
  it(
    'is answered without a crash, a leak or a write from a refused call, when it fits the contract',
    { timeout: 300_000 },
    async () => {
      const runs = Math.ceil(PAYLOADS / 2)
      const fitting = await fuzz((input) => fc.constant(input), runs, 'payloads that fit')
      expect(fitting / runs, 'share of payloads that fit the contract').toBeGreaterThan(0.7)
      expect(desk.log).toEqual([])
    },
  )

  it('is answered as well when one thing in it is wrong', { timeout: 300_000 }, async () => {
    await fuzz((input) => mutated(input), Math.ceil(PAYLOADS / 2), 'payloads with one thing wrong')
    expect(desk.log).toEqual([])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each([undefined, null, 0, '', 'x', [], true, 'x'.repeat(2 * 1_048_576), { a: 'x'.repeat(1_048_577) }])(
    'is refused when it is no object at all: %#',
    async (input) => {
      for (const name of endpoints) await expectCleanAnswer(name, input)
    },
  )

  it.each(['', 'cases', 'cases.', '__proto__', 'constructor', 'toString', 'cases.get ', '../cases.get'])(
    'to an unknown endpoint %j is refused',
    async (name) => {
      expect(await desk.app.call(OWNER, name, {})).toMatchObject({ ok: false, code: 'desk.unknown_endpoint' })
    },
  )

  it('a payload over 1 MiB is refused as too large, and one just under it is read', async () => {
    const note = (bytes: number) => desk.app.call(OWNER, 'cases.addNote', { id: 1, text: 'x'.repeat(bytes) })
    expect(await note(1_048_577)).toMatchObject({ ok: false, code: 'desk.too_large' })
    expect(await note(1_000_000)).toMatchObject({ ok: false, code: 'desk.invalid_input' })
  })
})
