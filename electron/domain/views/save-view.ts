import type { Parsed } from '../../../shared/contract'
import type { SavedView } from '../../../shared/model/measures'
import { Refusal } from '../../../shared/refusals'
import { insertRow, updateRows } from '../../db/rows'
import { savedViews } from '../../db/schema/statistics'
import type { WriteContext } from '../context'

/** Views of one page. */
const MOST_VIEWS = 100

/** Keeps the filters of a page under a name; a view of that name is replaced. @throws Refusal view.too_many */
export async function saveView(context: WriteContext, view: Parsed<'views.save'>): Promise<SavedView> {
  const { sql } = context
  const { page, name, query } = view
  const found = await sql.first<{ id: number }>('SELECT id FROM saved_views WHERE page = ? AND name = ?', [page, name])
  const kept = { query, at: context.now(), actor: context.session.actor }
  if (found) await updateRows(sql, savedViews, kept, 'id = ?', [found.id])
  else await refuseTooMany(context, page)
  const id = found?.id ?? (await insertRow(sql, savedViews, { page, name, ...kept }))
  context.changed('insights.changed', {})
  return { id, page, name, query }
}

async function refuseTooMany({ sql }: WriteContext, page: string): Promise<void> {
  const count = await sql.first<{ n: number }>('SELECT count(*) AS n FROM saved_views WHERE page = ?', [page])
  if (count!.n >= MOST_VIEWS) throw new Refusal('view.too_many', { most: MOST_VIEWS })
}
