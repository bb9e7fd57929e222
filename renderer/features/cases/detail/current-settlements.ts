import type { Settlement } from '../../../../shared/model/case'

/** The rows of the grant in force; those of a grant that was taken back owe nothing any more. */
export function currentSettlements(settlements: readonly Settlement[]): Settlement[] {
  return settlements.filter(({ state }) => state !== 'nothing_owed')
}
