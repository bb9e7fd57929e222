import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openUnitOfWork } from '../../electron/app/unit-of-work'
import { contract, type EndpointName } from '../../shared/contract'
import { Refusal } from '../../shared/refusals'
import { arbitraryInput, mutated } from '../support/arbitrary-input'
import { expectCleanAnswer, expectNoLeak, watchCommits, type Watcher } from '../support/clean-answer'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { OWNER, openDesk, type OpenDesk } from '../support/open-desk'
import { seedFor } from '../support/seed'

/** Payloads of one run, half of them with one thing wrong. */
const PAYLOADS = Number(process.env.AFTERDESK_PAYLOADS ?? 5_000)
const HOUR_MS = 3_600_000
const MOST_MS = 300_000

/** Long work answers with a job at once; what the job then does is tested where it lives. */
const endpoints = (Object.keys(contract) as EndpointName[]).filter((name) => contract[name].kind !== 'job')

let desk: OpenDesk
let watcher: Watcher
beforeAll(async () => {
  desk = await openDesk({ clock: () => PLACED_AT + 120 * HOUR_MS })
  for (const externalNumber of ['A-1', 'A-2', 'A-3']) {
    const { id } = await desk.call('orders.record', { order: draftOrder({ externalNumber }) })
    const { lines } = await desk.call('orders.get', { id })
    await desk.call('cases.open', { orderId: id, reason: 'no_reason', lines: [{ lineId: lines[0]!.id, quantity: 1 }] })
  }
  watcher = watchCommits(desk.dataDir)
})
afterAll(async () => {
  await watcher.close()
  await desk.close()
})

/** Sends payloads made from each endpoint's own contract. Answers the share of them that fits it. */
async function fuzz(change: (input: never) => fc.Arbitrary<unknown>, runs: number, what: string): Promise<number> {
  let fitting = 0
  const payload = fc
    .constantFrom(...endpoints)
    .chain((name) => arbitraryInput(name).chain((input) => fc.tuple(fc.constant(name), change(input as never))))
  await fc.assert(
    fc.asyncProperty(payload, async ([name, input]) => {
      if (contract[name].input.safeParse(input).success) fitting++
      await expectCleanAnswer(desk, watcher, name, input)
    }),
    { numRuns: runs, seed: seedFor(what) },
  )
  return fitting / runs
}

describe('whatever is sent', () => {
  it('is answered without a crash, a leak or a write from a refused call', { timeout: MOST_MS }, async () => {
    const fitting = await fuzz(
      (input) => fc.constant(input),
      Math.ceil(PAYLOADS / 2),
      'payloads made from the contract',
    )
    expect(fitting, 'share of payloads that fit the contract').toBeGreaterThan(0.7)
    expect(desk.log).toEqual([])
  })

  it('is answered as well when one thing in it is wrong', { timeout: MOST_MS }, async () => {
    await fuzz((input) => mutated(input), Math.ceil(PAYLOADS / 2), 'payloads with one thing wrong')
    expect(desk.log).toEqual([])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each([undefined, null, 0, '', 'x', [], true, 'x'.repeat(2 * 1_048_576), { a: 'x'.repeat(1_048_577) }])(
    'is answered as well when it is no fitting object at all: %#',
    async (input) => {
      for (const name of endpoints) await expectCleanAnswer(desk, watcher, name, input)
    },
  )

  it.each(['', 'cases', 'cases.', '__proto__', 'constructor', 'toString', 'cases.get ', '../cases.get'])(
    'is refused when it goes to the unknown endpoint %j',
    async (name) => {
      expect(await desk.app.call(OWNER, name, {})).toMatchObject({ ok: false, code: 'desk.unknown_endpoint' })
    },
  )

  it('is refused as too large over 1 MiB, and read just under it', async () => {
    const note = (bytes: number) => desk.app.call(OWNER, 'cases.addNote', { id: 1, text: 'x'.repeat(bytes) })
    expect(await note(1_048_577)).toMatchObject({ ok: false, code: 'desk.too_large' })
    expect(await note(1_000_000)).toMatchObject({ ok: false, code: 'desk.invalid_input' })
  })
})

describe('canaries', () => {
  it('a desk that writes and then refuses is caught', async () => {
    let isBroken = false
    const broken = await openDesk({
      openUnitOfWork: (writer) => {
        const sound = openUnitOfWork(writer)
        return {
          ...sound,
          async run(work) {
            if (!isBroken) return sound.run(work)
            await writer.query(`REPLACE INTO settings (name, value) VALUES ('note', '"kept"')`)
            throw new Refusal('settings.currency_fixed')
          },
        }
      },
    })
    isBroken = true
    const theirs = watchCommits(broken.dataDir)
    const answer = expectCleanAnswer(broken, theirs, 'settings.change', { changes: {} })
    await expect(answer).rejects.toThrow(/was refused with settings.currency_fixed, and wrote/)
    await theirs.close()
    await broken.close()
  })

  it.each([
    { details: { message: 'SQLITE_ERROR: no such column' } },
    { details: { sql: 'SELECT id FROM orders' } },
    { details: { stack: 'at route (router.ts:12)' } },
    { details: { path: 'afterdesk-Ab12Cd/afterdesk.db' } },
  ])('an answer that shows the machinery is caught: %j', (answer) => {
    expect(() => expectNoLeak(answer)).toThrow()
  })
})
