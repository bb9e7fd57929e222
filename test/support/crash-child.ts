/**
 * A desk that works through the operations of a seedless plan, one command after another, and writes the number of each
 * to its standard output once it was acknowledged. It is killed from outside. Started as `node crash-child.mjs <folder>
 * <first operation> <early?>`; with `early` it writes before the command is carried out, which a check must catch.
 */
import { writeSync } from 'node:fs'
import { createApp, type App, type Session } from '../../electron/app/create-app'
import type { Output } from '../../shared/contract'
import type { Reply } from '../../shared/refusals'
import { CLOCK_AT, commandOf } from './crash-plan'

const SESSION: Session = { actor: 'test', role: 'owner', shell: 'test' }
const STDOUT = 1

async function perform(app: App, operation: number): Promise<void> {
  const found = await app.call(SESSION, 'orders.find', { externalNumber: commandOf(operation).externalNumber })
  const order = found.ok ? (found.value as Output<'orders.find'>) : null
  const caseId = order?.cases[0]?.id
  const detail = caseId ? await app.call(SESSION, 'cases.get', { id: caseId }) : null
  const current = detail?.ok ? (detail.value as Output<'cases.get'>) : null
  const { endpoint, input } = commandOf(operation).command(order, current)
  const reply: Reply = await app.call(SESSION, endpoint, { ...input, idempotencyKey: `operation-${operation}` })
  if (!reply.ok) throw new Error(`operation ${operation} (${endpoint}): ${reply.code} ${JSON.stringify(reply.details)}`)
}

async function run([dataDir = '', first = '0', early]: readonly string[]): Promise<void> {
  const app = await createApp({ dataDir, clock: () => CLOCK_AT })
  writeSync(STDOUT, 'open\n')
  for (let operation = Number(first); ; operation++) {
    if (early) writeSync(STDOUT, `${operation}\n`)
    await perform(app, operation)
    if (!early) writeSync(STDOUT, `${operation}\n`)
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
