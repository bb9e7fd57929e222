import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    { path: '/orders', name: 'orders', component: () => import('./OrdersPage.vue'), meta: { title: 'orders.title' } },
    {
      path: '/orders/:id(\\d+)',
      name: 'order',
      component: () => import('./OrderPage.vue'),
      meta: { title: 'orders.one' },
    },
  ],
  commands: [
    {
      id: 'orders.go',
      label: 'orders.commands.open',
      icon: 'i-lucide-shopping-bag',
      shortcut: 'g o',
      keywords: '订单 orders',
      to: '/orders',
    },
  ],
}
