import { z } from 'zod'
import type { RefusalCode, RefusalDetails } from '../../../shared/refusals'
import { MAX_CALL_BYTES } from '../call-limit'

const Frame = z.strictObject({ id: z.int().min(0), call: z.string().max(100), input: z.unknown() })

export type Frame =
  | { ok: true; id: number; call: string; input: unknown }
  /** `id` is null where the frame did not even say which request it was. */
  | { ok: false; id: number | null; code: RefusalCode; details: RefusalDetails }

/** Reads one frame of the socket: `{"id":1,"call":"cases.list","input":{}}` as text and nothing else. */
export function readFrame(data: Buffer, isBinary: boolean): Frame {
  if (isBinary) return malformed(null, 'text frames only')
  if (data.byteLength > MAX_CALL_BYTES) return { ok: false, id: idAtStart(data), code: 'desk.too_large', details: {} }
  let json: unknown
  try {
    json = JSON.parse(data.toString('utf8'))
  } catch {
    return malformed(null, 'not JSON')
  }
  const frame = Frame.safeParse(json)
  return frame.success ? { ok: true, ...frame.data } : malformed(idAtStart(data), 'a frame is {"id", "call", "input"}')
}

function malformed(id: number | null, summary: string): Frame {
  return { ok: false, id, code: 'desk.invalid_input', details: { summary } }
}

/** Our own page writes the id first, so even a frame too large to parse can be answered to the one who waits. */
function idAtStart(data: Buffer): number | null {
  const match = /^\{"id":(\d{1,15}),/.exec(data.toString('latin1', 0, 30))
  return match ? Number(match[1]) : null
}
