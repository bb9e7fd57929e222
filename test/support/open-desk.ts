import { rm } from 'node:fs/promises'
import type { Contract, EndpointName, Input, Output } from '../../shared/contract'
import { Refusal, type Reply } from '../../shared/refusals'
import { createApp, type App, type AppOptions, type LogEntry, type Session } from '../../electron/app/create-app'
import { temporaryFolder } from './served-desk'

export const OWNER: Session = { actor: 'test', role: 'owner', shell: 'test' }

/** A desk on a real database in a folder of its own. */
export interface OpenDesk {
  readonly app: App
  readonly dataDir: string
  /** What was logged: bugs, never expected refusals. */
  readonly log: readonly LogEntry[]
  /** The reply as it is. */
  ask<Name extends EndpointName>(endpoint: Name, input: Input<Name>): Promise<Reply<Output<Name>>>
  /** The value. @throws Refusal */
  call<Name extends EndpointName>(endpoint: Name, input: Input<Name>): Promise<Output<Name>>
  /** The result of a job that is waited for. @throws Refusal */
  finish<Name extends JobName>(endpoint: Name, input: Input<Name>): Promise<unknown>
  close(): Promise<void>
}

export type JobName = { [Name in EndpointName]: Contract[Name]['kind'] extends 'job' ? Name : never }[EndpointName]

/** A bug surfaces as the error that was logged, so that a failing test says what broke. */
function valueOf<Value>(reply: Reply<Value>, log: readonly LogEntry[] = []): Value {
  if (reply.ok) return reply.value
  const bug = log.find(({ correlationId }) => correlationId === reply.details.correlationId)
  if (bug?.error instanceof Error) throw bug.error
  throw new Refusal(reply.code, reply.details)
}

/** Resolves when the job has ended, woken by the desk's own events. */
async function whenEnded(app: App, id: string): Promise<unknown> {
  for (;;) {
    const changed = new Promise<void>((wake) => {
      const stop = app.subscribe((name) => name === 'jobs.changed' && (stop(), wake()))
    })
    const job = valueOf((await app.call(OWNER, 'jobs.get', { id })) as Reply<Output<'jobs.get'>>)
    if (job.refusal) throw new Refusal(job.refusal.code as Refusal['code'], job.refusal.details)
    if (job.endedAt !== null) return job.result
    await changed
  }
}

export async function openDesk(options: Partial<AppOptions> = {}): Promise<OpenDesk> {
  const dataDir = options.dataDir ?? (await temporaryFolder())
  const log: LogEntry[] = []
  const app = await createApp({ ...options, dataDir, log: (entry) => log.push(entry) })
  const ask = (endpoint: EndpointName, input: unknown): Promise<Reply> => app.call(OWNER, endpoint, input)
  return {
    app,
    dataDir,
    log,
    ask: ask as OpenDesk['ask'],
    call: (async (endpoint: EndpointName, input: unknown) =>
      valueOf(await ask(endpoint, input), log)) as OpenDesk['call'],
    async finish(endpoint, input) {
      const { jobId } = valueOf(await ask(endpoint, input)) as { jobId: string }
      return whenEnded(app, jobId)
    },
    async close() {
      await app.close()
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
    },
  }
}
