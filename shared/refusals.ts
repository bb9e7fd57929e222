/** Expected failures. A refusal crosses every shell as `{ ok: false, code, details }`; anything else thrown is a bug. */
import type { RefusalCode } from './refusal-sentences'

export type { RefusalCode } from './refusal-sentences'

/** Facts that explain a refusal: plain JSON, safe to show, never SQL, a path or a secret. */
export type RefusalDetails = Readonly<Record<string, unknown>>

export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code)
  }
}

/** What every call answers. `value` is the endpoint's output as its contract states it. */
export type Reply<Value = unknown> =
  { ok: true; value: Value } | { ok: false; code: RefusalCode; details: RefusalDetails }
