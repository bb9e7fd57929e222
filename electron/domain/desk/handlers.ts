import type { EndpointsOf, Handlers } from '../context'
import { status } from './status'
import { today } from './today'
import { verify } from './verify'

export const deskHandlers: Handlers<EndpointsOf<'desk'>> = {
  'desk.status': status,
  'desk.today': today,
  'desk.verify': verify,
}
