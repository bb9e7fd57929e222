import type { SavedView } from '../../../shared/model/measures'
import type { Parsed } from '../../../shared/contract'
import { parseRow, selectOf } from '../../db/rows'
import { savedViews, type SavedViewRow } from '../../db/schema/statistics'
import type { ReadContext } from '../context'

/** Saved views of a page, by name. */
export async function listViews({ sql }: ReadContext, { page }: Parsed<'views.list'>): Promise<SavedView[]> {
  const rows = await sql.all<SavedViewRow>(`${selectOf(savedViews)} WHERE page = ? ORDER BY name`, [page])
  return rows.map((row) => {
    const { id, name, query } = parseRow(savedViews, row)
    return { id, page, name, query }
  })
}
