import { sentenceOf, type Language } from '../../../shared/refusal-sentences'
import type { Session } from '../../app/create-app'
import { keepSchedule } from '../../app/schedule'
import { loadSample } from '../load-sample'
import { serveDesk } from '../loopback/serve-desk'
import { openApp } from '../open-app'
import { operatorName } from '../operator-name'
import { openBrowser } from './open-browser'
import { START_SENTENCES } from './start-sentences'

export interface Serving {
  dataDir: string
  pageFolder: string
  port: number
  open: boolean
  sample: boolean
  language: Language
  env: NodeJS.ProcessEnv
}

/** Serves the loopback desk until the program is asked to stop. */
export async function serveUntilStopped(serving: Serving): Promise<void> {
  const say = START_SENTENCES[serving.language]
  const session: Session = { actor: operatorName(), role: 'owner', shell: 'loopback' }
  const stopped = untilStopped()
  const app = await openApp(serving.dataDir)
  let endSchedule = () => {}
  try {
    if (serving.sample) {
      process.stderr.write(`${say.loadingSample}\n`)
      const reply = await Promise.race([loadSample(app, session), stopped])
      if (reply && !reply.ok) process.stderr.write(`${sentenceOf(reply.code, reply.details, serving.language)}\n`)
    }
    const desk = await serveDesk({
      app,
      session,
      pageFolder: serving.pageFolder,
      port: serving.port,
      ...developing(serving.env),
    })
    const print = () => process.stdout.write(`${say.at}: ${desk.issueLink()}\n`)
    print()
    process.stderr.write(`${say.howToEnd}\n`)
    if (serving.open) openBrowser(desk.issueLink())
    endSchedule = keepSchedule({ app, session })
    const quiet = onEnter(print)
    await stopped
    quiet()
    await desk.close()
  } finally {
    endSchedule()
    await app.close()
  }
}

/** Set by the dev command only: the page then comes from its dev server. */
function developing(env: NodeJS.ProcessEnv): { dev?: { origin: string; session: string } } {
  const { AFTERDESK_DEV_ORIGIN: origin, AFTERDESK_DEV_SESSION: session } = env
  return origin && session ? { dev: { origin, session } } : {}
}

function untilStopped(): Promise<null> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(null))
  })
}

/** Answers how to stop listening to the keyboard. */
function onEnter(act: () => void): () => void {
  process.stdin.on('data', act)
  process.stdin.on('error', () => {})
  return () => {
    process.stdin.off('data', act)
    process.stdin.destroy()
  }
}
