import { localDateOf } from '../../../../shared/time'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'

/** Who decided and when, for the case's row. */
export function decidedNow(context: WriteContext): Pick<CaseRow, 'decidedAt' | 'decidedOn' | 'decidedBy'> {
  const at = context.now()
  return { decidedAt: at, decidedOn: localDateOf(at, context.shop.timeZone), decidedBy: context.session.actor }
}
