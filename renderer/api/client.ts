/** Typed calls to the desk. Every screen asks through here. */
import {
  contract,
  type AppEventName,
  type AppEvents,
  type EndpointName,
  type Input,
  type Output,
} from '../../shared/contract'
import { Refusal, type Reply } from '../../shared/refusals'
import { bridge, type Connection } from './bridge'
import { ConnectionLost } from './connection-lost'
import { newKey } from './new-key'

/** How often a call whose answer was lost on the way is sent once more. */
const RESENDS = 2

/**
 * Calls an endpoint. A command without an `idempotencyKey` gets a fresh one, so it can be sent again after a lost
 * connection without being carried out twice; a job has none and is never sent twice.
 * @throws Refusal when the desk refuses, and `desk.unreachable` when it does not answer
 */
export async function call<Name extends EndpointName>(endpoint: Name, input: Input<Name>): Promise<Output<Name>> {
  const { kind } = contract[endpoint]
  const sent = kind === 'command' ? { ...input, idempotencyKey: keyOf(input) ?? newKey() } : input
  const reply = await ask(endpoint, sent, kind === 'job' ? 0 : RESENDS)
  if (!reply.ok) throw new Refusal(reply.code, reply.details)
  return reply.value as Output<Name>
}

/** Listens to an event of the desk. Answers how to stop. */
export function on<Name extends AppEventName>(event: Name, listener: (payload: AppEvents[Name]) => void): () => void {
  return bridge().on(event, (payload) => listener(payload as AppEvents[Name]))
}

/** Tells whether the desk can be reached, now and at each change. Answers how to stop. */
export function onConnection(listener: (connection: Connection) => void): () => void {
  return bridge().onConnection(listener)
}

async function ask(endpoint: EndpointName, input: unknown, resends: number): Promise<Reply> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await bridge().call(endpoint, input)
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
      if (!error.wasSent || attempt >= resends)
        throw new Refusal('desk.unreachable', { endpoint, wasSent: error.wasSent || attempt > 0 })
    }
  }
}

function keyOf(input: object): string | undefined {
  return 'idempotencyKey' in input && typeof input.idempotencyKey === 'string' ? input.idempotencyKey : undefined
}
