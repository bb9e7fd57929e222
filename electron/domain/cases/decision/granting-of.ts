import type { CaseDetail } from '../../../../shared/model/case'
import type { CaseRow } from '../../../db/schema/cases'
import type { Granting } from '../quoting/quote-case'

/** What a case would be granted beyond what its request says: the offer, once the buyer has accepted it. */
export function grantingOf({ decision, ...row }: CaseRow): Granting {
  const offer = row.offer as CaseDetail['offer']
  return { offerMinor: offer && decision !== 'countered' ? offer.amountMinor : null }
}
