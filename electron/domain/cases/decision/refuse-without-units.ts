import type { CaseKind } from '../../../../shared/model/policy'
import { Refusal } from '../../../../shared/refusals'

/**
 * Only money can be about a part of a unit, or about none.
 * @throws Refusal case.no_lines where goods are to move and no whole unit is named
 */
export function refuseWithoutUnits(kind: CaseKind, lines: readonly { partMinor: number | null }[]): void {
  if (kind === 'refund') return
  const whole = lines.filter(({ partMinor }) => partMinor === null)
  if (whole.length === 0 || (kind !== 'return' && whole.length < lines.length)) throw new Refusal('case.no_lines')
}
