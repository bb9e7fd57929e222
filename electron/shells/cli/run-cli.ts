import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { Refusal, type Reply } from '../../../shared/refusals'
import { sentenceOf } from '../../../shared/refusal-sentences'
import type { App, Session } from '../../app/create-app'
import { dataFolder } from '../data-folder'
import { languageOf, localeOf } from '../language-of'
import { openApp } from '../open-app'
import { operatorName } from '../operator-name'
import { runJob, type JobWatch } from '../run-job'
import { callEndpoint } from './call-endpoint'
import { CLI_USAGE } from './cli-usage'
import { describeEndpoints } from './describe-endpoints'
import { importOrders } from './import-orders'
import { slipOf } from '../slip-of'
import { readCommand, type Command, type Line } from './read-command'
import { showProgress } from './show-progress'

/** Runs one line of the terminal. Only the result goes to stdout. Answers the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  let line: Line
  try {
    line = readCommand(args)
  } catch (error) {
    process.stderr.write(`${slipOf(error)}\n${CLI_USAGE}`)
    return 2
  }
  if (line.command.verb === 'help') return print(CLI_USAGE)
  if (line.command.verb === 'endpoints') return print(`${JSON.stringify(describeEndpoints())}\n`)
  if (line.command.verb === 'call' && line.command.json === '-') line.command.json = await text(process.stdin)
  const reply = await answer(line)
  await print(`${JSON.stringify(reply)}\n`)
  if (reply.ok) return line.command.verb === 'verify' && !(reply.value as { ok: boolean }).ok ? 1 : 0
  const language = line.language ?? languageOf(localeOf(process.env))
  process.stderr.write(`${sentenceOf(reply.code, reply.details, language)}\n`)
  return 1
}

async function answer({ command, data, role }: Line): Promise<Reply> {
  const session: Session = { actor: operatorName(), role, shell: 'cli' }
  const progress = showProgress(process.stderr)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  try {
    const app = await openApp(resolve(data ?? dataFolder()))
    try {
      return await carryOut(app, session, command, { onProgress: progress.show, signal: stop.signal })
    } finally {
      await app.close()
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
    throw error
  } finally {
    progress.end()
  }
}

async function carryOut(app: App, session: Session, command: Command, watch: JobWatch): Promise<Reply> {
  switch (command.verb) {
    case 'call':
      return callEndpoint(app, session, command.endpoint, command.json, watch)
    case 'import':
      return importOrders(app, session, command, watch)
    case 'sample':
      return runJob(app, session, 'sample.load', command.input, watch)
    case 'verify':
      return app.call(session, 'desk.verify', {})
    default:
      throw new Error(`${command.verb} needs no desk`)
  }
}

/** Resolves once the text has left this process, so an exit right after cannot cut it short; a closed pipe wants no more. */
function print(output: string): Promise<0> {
  process.stdout.on('error', () => {})
  return new Promise((done) => process.stdout.write(output, () => done(0)))
}
