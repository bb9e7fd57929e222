import type { Scope } from './scope'

/** Where a point lies of its limits, in words; empty within them. */
export function beyondWord(out: 'above' | 'below' | null, { say }: Pick<Scope, 'say'>): string {
  return out === null ? '' : say(out)
}
