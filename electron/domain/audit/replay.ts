/** At most once: a command that comes again with its idempotency key gets its first answer, also after a crash. */
import { createHash } from 'node:crypto'
import { Refusal } from '../../../shared/refusals'
import { insertRow } from '../../db/rows'
import { replays } from '../../db/schema/desk'
import type { WriteContext } from '../context'

/** @throws Refusal desk.replayed_differently when the key was used for other content */
export async function withReplay(
  context: WriteContext,
  endpoint: string,
  input: unknown,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const { idempotencyKey, ...content } = input as { idempotencyKey?: string }
  if (idempotencyKey === undefined) return work()
  const inputDigest = digestOf([endpoint, context.session.actor, content])
  const earlier = await context.sql.first<{ inputDigest: string; value: string }>(
    'SELECT input_digest AS inputDigest, value FROM replays WHERE idempotency_key = ?',
    [idempotencyKey],
  )
  if (earlier && earlier.inputDigest !== inputDigest) throw new Refusal('desk.replayed_differently')
  if (earlier) return JSON.parse(earlier.value)
  const value = await work()
  await insertRow(context.sql, replays, { idempotencyKey, endpoint, inputDigest, value, at: context.now() })
  return value
}

/** SHA-256 over JSON whose keys are sorted, so that the order of fields does not matter. */
function digestOf(content: unknown): string {
  const sorted = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(sorted).digest('hex')
}
