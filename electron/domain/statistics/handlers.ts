import type { EndpointsOf, Handlers } from '../context'
import { cohorts } from './cohorts'
import { costs } from './costs'
import { flow } from './flow'
import { matrix } from './matrix'
import { members } from './members'
import { sla } from './sla'
import { times } from './times'
import { overview } from './overview'
import { promises } from './promises'
import { reasons } from './reasons'
import { rebuildJob } from './rebuild-job'
import { series } from './series'

export const statisticsHandlers: Handlers<EndpointsOf<'statistics'>> = {
  'statistics.overview': overview,
  'statistics.series': series,
  'statistics.reasons': reasons,
  'statistics.cohorts': cohorts,
  'statistics.costs': costs,
  'statistics.flow': flow,
  'statistics.matrix': matrix,
  'statistics.members': members,
  'statistics.sla': sla,
  'statistics.times': times,
  'statistics.promises': promises,
  'statistics.rebuild': rebuildJob,
}
