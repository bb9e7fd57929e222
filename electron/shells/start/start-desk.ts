import { resolve } from 'node:path'
import { Refusal } from '../../../shared/refusals'
import { sentenceOf } from '../../../shared/refusal-sentences'
import { dataFolder } from '../data-folder'
import { languageOf, localeOf } from '../language-of'
import { slipOf } from '../slip-of'
import { findElectron, installedElectron } from './find-electron'
import { hasDisplay } from './has-display'
import { readStartOptions, START_USAGE, type StartOptions } from './read-start-options'
import { runElectron } from './run-electron'
import { serveUntilStopped } from './serve-until-stopped'
import { START_SENTENCES } from './start-sentences'

/** Opens the desk as a window, or where that cannot be as a page on this machine. Answers the exit code. */
export async function startDesk(args: readonly string[], root: string, env: NodeJS.ProcessEnv): Promise<number> {
  let options: StartOptions
  try {
    options = readStartOptions(args)
  } catch (error) {
    process.stderr.write(`${slipOf(error)}\n${START_USAGE}`)
    return 2
  }
  if (options.help) {
    process.stdout.write(START_USAGE)
    return 0
  }
  const language = languageOf(localeOf(env))
  const dataDir = resolve(options.data ?? dataFolder())
  const windowed = await openWindow(options, dataDir, root, env)
  if (typeof windowed === 'number') return windowed
  if (windowed) process.stderr.write(`${START_SENTENCES[language][windowed]}\n`)
  try {
    const pageFolder = resolve(root, 'out', 'renderer')
    await serveUntilStopped({
      dataDir,
      pageFolder,
      port: options.port,
      open: options.open && hasDisplay(),
      sample: options.sample,
      language,
      env,
    })
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${sentenceOf(error.code, error.details, language)}\n`)
    return 1
  }
}

/** The window's exit code, or why there is none (nothing to say where the loopback desk was asked for). */
async function openWindow(options: StartOptions, dataDir: string, root: string, env: NodeJS.ProcessEnv) {
  if (options.loopback) return null
  if (!options.open) return installedElectron(root) ? null : ('noElectron' as const)
  if (!hasDisplay(process.platform, env)) return 'noDisplay' as const
  const program = await findElectron(root, env)
  if (!program) return 'noElectron' as const
  const code = await runElectron(program, root, ['--data', dataDir, ...(options.sample ? ['--sample'] : [])])
  return code ?? ('noWindow' as const)
}
