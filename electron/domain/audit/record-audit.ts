import { auditLog } from '../../db/schema/desk'
import { insertRow } from '../../db/rows'
import type { WriteContext } from '../context'

/** Largest input text kept; a bigger one keeps its beginning. */
const MOST_INPUT = 20_000

/** Appends who did what to the audit log, in the transaction of the deed. `subject` names what was changed, as `case:12`. */
export async function recordAudit(
  context: WriteContext,
  endpoint: string,
  input: unknown,
  value: unknown,
): Promise<void> {
  const { actor, role, shell } = context.session
  const text = JSON.stringify(input)
  await insertRow(context.sql, auditLog, {
    at: context.now(),
    actor,
    role,
    shell,
    endpoint,
    subject: subjectOf(endpoint, value),
    input: text.length > MOST_INPUT ? { beginning: text.slice(0, MOST_INPUT) } : input,
  })
}

function subjectOf(endpoint: string, value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return id === null
    ? null
    : `${endpoint.startsWith('cases.') ? 'case' : endpoint.split('.')[0]!.replace(/s$/, '')}:${String(id)}`
}
