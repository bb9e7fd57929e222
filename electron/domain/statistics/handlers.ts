import type { EndpointsOf, Handlers } from '../context'
import { overview } from './overview'
import { promises } from './promises'
import { reasons } from './reasons'
import { rebuildJob } from './rebuild-job'
import { series } from './series'

export const statisticsHandlers: Handlers<EndpointsOf<'statistics'>> = {
  'statistics.overview': overview,
  'statistics.series': series,
  'statistics.reasons': reasons,
  'statistics.promises': promises,
  'statistics.rebuild': rebuildJob,
}
