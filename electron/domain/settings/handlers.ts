import type { EndpointsOf, Handlers } from '../context'
import { changeSettings } from './change-settings'

export const settingsHandlers: Handlers<EndpointsOf<'settings'>> = {
  'settings.change': changeSettings,
}
