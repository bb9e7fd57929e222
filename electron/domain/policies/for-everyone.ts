import { isForEveryone, type ScopedVersion } from './scope'

/**
 * Whether from an instant on, without a gap, some version fits every order. Versions whose time is over, and those taken
 * back before it began, have none.
 */
export function everyOrderFits(versions: readonly ScopedVersion[], from: number): boolean {
  const open = versions.filter(({ scope }) => isForEveryone(scope))
  let coveredTo = from
  for (;;) {
    const next = open.filter(({ validFrom, validTo }) => validFrom <= coveredTo && (validTo ?? Infinity) > coveredTo)
    if (next.length === 0) return false
    if (next.some(({ validTo }) => validTo === null)) return true
    coveredTo = Math.max(...next.map(({ validTo }) => validTo!))
  }
}
