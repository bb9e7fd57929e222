import { z } from 'zod'
import { SavedView } from '../model/measures'
import { command, query } from './endpoint'

export const views = {
  'views.list': query({
    summary: 'Saved views of a page, by name.',
    permission: 'desk.read',
    input: z.strictObject({ page: SavedView.shape.page }),
    output: z.array(SavedView),
    refusals: [],
  }),
  'views.save': command({
    summary: 'Keeps the filters of a page under a name; a view of that name is replaced.',
    permission: 'cases.write',
    input: SavedView.omit({ id: true }),
    output: SavedView,
    refusals: ['view.too_many'],
  }),
  'views.remove': command({
    summary: 'Removes a saved view.',
    permission: 'cases.write',
    input: z.strictObject({ id: SavedView.shape.id }),
    output: z.strictObject({ id: SavedView.shape.id }),
    refusals: ['view.unknown'],
  }),
}
