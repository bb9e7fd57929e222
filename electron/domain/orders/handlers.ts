import type { EndpointsOf, Handlers } from '../context'
import { listChannels } from './list-channels'
import { listOrders } from './list-orders'
import { findOrder, orderDetail } from './order-detail'
import { recordOrder } from './record-order'

export const orderHandlers: Handlers<EndpointsOf<'orders'>> = {
  'orders.list': listOrders,
  'orders.get': orderDetail,
  'orders.find': findOrder,
  'orders.channels': listChannels,
  'orders.record': recordOrder,
}
