/** The one door: permission → parse input → turn → transaction → audit → parse output → reply. Only here is a refusal caught. */
import { contract, isEndpoint, type EndpointName } from '../../shared/contract'
import { may } from '../../shared/permissions'
import { Refusal, type Reply } from '../../shared/refusals'
import type { JobContext, ReadContext, Session, WriteContext } from '../domain/context'
import { withReplay } from '../domain/audit/replay'
import { recordAudit } from '../domain/audit/record-audit'

const MOST_BYTES = 1_048_576
type Handler<Context> = (context: Context, input: unknown) => unknown

export interface Door {
  handlers: Readonly<Record<EndpointName, unknown>>
  read(session: Session): ReadContext
  write<Result>(session: Session, work: (context: WriteContext) => Promise<Result>): Promise<Result>
  startJob(
    session: Session,
    name: EndpointName,
    input: unknown,
    work: (context: JobContext) => Promise<unknown>,
  ): string
  refuse(error: unknown): Refusal
}

export async function route(door: Door, session: Session, name: string, input: unknown): Promise<Reply> {
  try {
    if (!isEndpoint(name)) throw new Refusal('desk.unknown_endpoint', { endpoint: String(name).slice(0, 100) })
    const { permission, output } = contract[name]
    if (!may(session.role, permission)) throw new Refusal('desk.not_permitted', { permission })
    const value = await carryOut(door, session, name, parseInput(name, input))
    return { ok: true, value: output.parse(value) }
  } catch (error) {
    const { code, details } = door.refuse(error)
    return { ok: false, code, details }
  }
}

async function carryOut(door: Door, session: Session, name: EndpointName, input: unknown): Promise<unknown> {
  const handler = door.handlers[name]
  switch (contract[name].kind) {
    case 'query':
      return (handler as Handler<ReadContext>)(door.read(session), input)
    case 'command':
      return door.write(session, (context) =>
        withReplay(context, name, input, async () => {
          const value = await (handler as Handler<WriteContext>)(context, input)
          await recordAudit(context, name, input, value)
          return value
        }),
      )
    case 'job':
      return {
        jobId: door.startJob(session, name, input, async (context) => (handler as Handler<JobContext>)(context, input)),
      }
  }
}

function parseInput(name: EndpointName, input: unknown): unknown {
  const sent = input ?? {}
  if (Buffer.byteLength(JSON.stringify(sent)) > MOST_BYTES) throw new Refusal('desk.too_large')
  const parsed = contract[name].input.safeParse(sent)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new Refusal('desk.invalid_input', {
    summary: issues.map(({ path, message }) => `${path}: ${message}`).join('; '),
    issues,
  })
}
