import type { EndpointsOf, Handlers } from '../context'
import { makePack, makePdf } from './make-report'
import { runDue } from './weekly/run-due'
import { setSchedule, showSchedule } from './weekly/set-schedule'

export const reportHandlers: Handlers<EndpointsOf<'reports'>> = {
  'reports.pdf': makePdf,
  'reports.pack': makePack,
  'reports.schedule': showSchedule,
  'reports.setSchedule': setSchedule,
  'reports.runDue': runDue,
}
