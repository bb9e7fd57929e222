/** What an exchange holds of the stock: reserved when it is approved, given free when it comes to nothing, taken when it leaves. */
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { releaseStock, reserveStock, takeStock } from '../../stock/stock.repo'
import { replacementsOf } from './replacements.repo'

type Exchange = Pick<CaseRow, 'id' | 'kind' | 'out'>

/** @throws Refusal stock.short */
export async function reserveReplacements({ sql }: WriteContext, row: Exchange): Promise<void> {
  if (row.kind === 'exchange') await reserveStock(sql, await replacementsOf(sql, row.id))
}

/** Before the case leaves `reserved` or `held` for anything but the way out; does nothing where nothing is held. */
export async function releaseReplacements({ sql }: WriteContext, row: Exchange): Promise<void> {
  if (row.kind === 'exchange' && (row.out === 'reserved' || row.out === 'held'))
    await releaseStock(sql, await replacementsOf(sql, row.id))
}

/** @throws Refusal stock.short */
export async function takeReplacements({ sql }: WriteContext, row: Exchange): Promise<void> {
  if (row.kind === 'exchange') await takeStock(sql, await replacementsOf(sql, row.id))
}
