import type { EndpointsOf, Handlers } from '../context'
import { alarms } from './alarms/alarms'
import { dismiss } from './alarms/dismiss'
import { control } from './control'
import { series } from './series'

export const forecastHandlers: Handlers<EndpointsOf<'forecast'>> = {
  'forecast.series': series,
  'forecast.control': control,
  'forecast.alarms': alarms,
  'forecast.dismiss': dismiss,
}
