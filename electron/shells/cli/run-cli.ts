import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { Refusal, type Reply } from '../../../shared/refusals'
import { sentenceOf, type Language } from '../../../shared/refusal-sentences'
import type { Session } from '../../app/create-app'
import { dataFolder } from '../data-folder'
import { languageOf, localeOf } from '../language-of'
import { openApp } from '../open-app'
import { operatorName } from '../operator-name'
import { runJob } from '../run-job'
import { slipOf } from '../slip-of'
import { callEndpoint } from './call-endpoint'
import { CLI_USAGE } from './cli-usage'
import { describeEndpoints } from './describe-endpoints'
import { runFileCommand, type CliDesk } from './file-commands'
import { importFiles } from './import-files'
import { runLearningCommand } from './learning-commands'
import { readCommand, type DeskCommand, type Line } from './read-command'
import { showProgress } from './show-progress'
import type { Terminal } from './terminal'

/** Runs one line of the terminal. Only the result goes to stdout. Answers the exit code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let line: Line
  try {
    line = readCommand(args)
  } catch (error) {
    terminal.stderr.write(`${slipOf(error)}\n${CLI_USAGE}`)
    return 2
  }
  const { command } = line
  if (command.verb === 'help' || command.verb === 'endpoints') {
    await terminal.print(command.verb === 'help' ? CLI_USAGE : `${JSON.stringify(describeEndpoints())}\n`)
    return 0
  }
  if (command.verb === 'call' && command.json === '-') command.json = await text(terminal.stdin)
  const reply = await answer(line, command, terminal)
  await terminal.print(`${JSON.stringify(reply)}\n`)
  if (reply.ok) return command.verb === 'verify' && !(reply.value as { ok: boolean }).ok ? 1 : 0
  terminal.stderr.write(`${sentenceOf(reply.code, reply.details, languageFor(line, terminal))}\n`)
  return 1
}

async function answer(line: Line, command: DeskCommand, terminal: Terminal): Promise<Reply> {
  const { data, role } = line
  const language = languageFor(line, terminal)
  const session: Session = { actor: operatorName(), role, shell: 'cli' }
  const progress = showProgress(terminal.stderr, language)
  try {
    const app = await openApp(resolve(data ?? dataFolder()))
    try {
      const watch = { onProgress: progress.show, signal: terminal.interrupted }
      return await carryOut({ app, session, language, watch }, command, (text) => terminal.stderr.write(text))
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

async function carryOut(desk: CliDesk, command: DeskCommand, tell: (text: string) => void): Promise<Reply> {
  const { app, session, watch } = desk
  switch (command.verb) {
    case 'call':
      return callEndpoint(app, session, command.endpoint, command.json, watch)
    case 'import':
      return importFiles(app, session, command, watch)
    case 'sample':
      return runJob(app, session, 'sample.load', command.input, watch)
    case 'verify':
      return app.call(session, 'desk.verify', {})
    case 'train':
    case 'judge':
      return runLearningCommand(desk, command, tell)
    default:
      return runFileCommand(desk, command)
  }
}

function languageFor({ language }: Line, { env }: Terminal): Language {
  return language ?? languageOf(localeOf(env))
}
