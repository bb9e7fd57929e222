import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/settlements/:tab(sending|statement|promises)?',
      name: 'settlements',
      component: () => import('./SettlementsPage.vue'),
      meta: { title: 'settlements.title' },
    },
  ],
  commands: [
    {
      id: 'settlements.sending',
      label: 'settlements.commands.sending',
      icon: 'i-lucide-banknote',
      shortcut: 'g m',
      keywords: 'payout money file 打款 结算',
      to: { name: 'settlements' },
    },
    {
      id: 'settlements.statement',
      label: 'settlements.commands.statement',
      icon: 'i-lucide-file-check-2',
      keywords: 'reconcile statement 对账',
      permission: 'cases.settle',
      to: { name: 'settlements', params: { tab: 'statement' } },
    },
    {
      id: 'settlements.promises',
      label: 'settlements.commands.promises',
      icon: 'i-lucide-clock-check',
      keywords: 'promise calibration 承诺 时效',
      to: { name: 'settlements', params: { tab: 'promises' } },
    },
  ],
}
