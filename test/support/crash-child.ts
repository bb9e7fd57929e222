/**
 * A desk that works through the operations of a plan, one command after another, and writes the number of each to its
 * standard output once it was acknowledged. It is killed from outside. Its first line says how it found the desk.
 * Started as `node crash-child.mjs <folder> <early?>`; with `early` it writes before the command is carried out, which
 * the check must catch.
 */
import { writeSync } from 'node:fs'
import { createApp, type App, type Session } from '../../electron/app/create-app'
import type { EndpointName, Input, Output } from '../../shared/contract'
import type { Reply } from '../../shared/refusals'
import { CLOCK_AT, commandOf, operationsIn, type Standing } from './crash-plan'

const SESSION: Session = { actor: 'test', role: 'owner', shell: 'test' }
const STDOUT = 1
const MOST_ROWS = 500

async function ask<Name extends EndpointName>(app: App, endpoint: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = (await app.call(SESSION, endpoint, input)) as Reply<Output<Name>>
  if (!reply.ok) throw new Error(`${endpoint}: ${reply.code} ${JSON.stringify(reply.details)}`)
  return reply.value
}

/** How every order of the plan stands, in the plan's order. */
async function standings(app: App): Promise<Standing[]> {
  const orders = await ask(app, 'orders.list', { limit: MOST_ROWS, sort: 'placedAt', descending: false })
  const cases = await ask(app, 'cases.list', { view: 'all', limit: MOST_ROWS })
  const statuses = new Map(cases.rows.map((row) => [row.orderId, row.status]))
  return orders.rows.map(({ id, externalNumber }) => [externalNumber, statuses.get(id) ?? null])
}

async function perform(app: App, operation: number): Promise<void> {
  const { externalNumber, command } = commandOf(operation)
  const order = await ask(app, 'orders.find', { externalNumber })
  const caseId = order?.cases[0]?.id
  const { endpoint, input } = command(order, caseId ? await ask(app, 'cases.get', { id: caseId }) : null)
  await ask(app, endpoint, { ...input, idempotencyKey: `operation-${operation}` })
}

async function run([dataDir = '', early]: readonly string[]): Promise<void> {
  const app = await createApp({ dataDir, clock: () => CLOCK_AT })
  const found = await standings(app)
  writeSync(STDOUT, `${JSON.stringify(found)}\n`)
  for (let operation = operationsIn(found); ; operation++) {
    if (early) writeSync(STDOUT, `${operation}\n`)
    await perform(app, operation)
    if (!early) writeSync(STDOUT, `${operation}\n`)
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
