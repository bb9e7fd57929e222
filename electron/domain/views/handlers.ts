import type { EndpointsOf, Handlers } from '../context'
import { listViews } from './list-views'
import { removeView } from './remove-view'
import { saveView } from './save-view'

export const viewHandlers: Handlers<EndpointsOf<'views'>> = {
  'views.list': listViews,
  'views.save': saveView,
  'views.remove': removeView,
}
