import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    { path: '/cases', name: 'cases', component: () => import('./queue/CasesPage.vue'), meta: { title: 'cases.title' } },
    {
      path: '/cases/new',
      name: 'open-case',
      component: () => import('./open/OpenCasePage.vue'),
      meta: { title: 'open-case.title' },
    },
    {
      path: String.raw`/cases/:id(\d+)`,
      name: 'case',
      component: () => import('./detail/CasePage.vue'),
      meta: { title: 'case-detail.title' },
    },
    {
      path: String.raw`/cases/:id(\d+)/slip`,
      name: 'case-slip',
      component: () => import('./slip/SlipPage.vue'),
      meta: { title: 'rma-slip.name' },
    },
  ],
  commands: [
    {
      id: 'cases.list',
      label: 'cases.commands.list',
      icon: 'i-lucide-inbox',
      shortcut: 'g c',
      keywords: 'queue refund return exchange repair 售后 退款 退货 换货 维修',
      to: { name: 'cases' },
    },
    {
      id: 'cases.overdue',
      label: 'cases.commands.overdue',
      icon: 'i-lucide-circle-alert',
      keywords: 'late 逾期 超时',
      to: { name: 'cases', query: { view: 'overdue' } },
    },
    {
      id: 'cases.toReview',
      label: 'cases.commands.toReview',
      icon: 'i-lucide-scan-eye',
      keywords: 'approve decide 审核',
      to: { name: 'cases', query: { view: 'to_review' } },
    },
    {
      id: 'cases.toInspect',
      label: 'cases.commands.toInspect',
      icon: 'i-lucide-package-search',
      keywords: 'inspect warehouse 验货',
      to: { name: 'cases', query: { view: 'to_inspect' } },
    },
    {
      id: 'cases.inWork',
      label: 'cases.commands.inWork',
      icon: 'i-lucide-wrench',
      keywords: 'repair bench 维修',
      to: { name: 'cases', query: { view: 'in_work' } },
    },
    {
      id: 'cases.toShip',
      label: 'cases.commands.toShip',
      icon: 'i-lucide-truck',
      keywords: 'ship exchange 发货',
      to: { name: 'cases', query: { view: 'to_ship' } },
    },
    {
      id: 'cases.toPay',
      label: 'cases.commands.toPay',
      icon: 'i-lucide-banknote',
      keywords: 'send settle 付款 打款',
      to: { name: 'cases', query: { view: 'to_pay' } },
    },
    {
      id: 'cases.open',
      label: 'cases.commands.open',
      icon: 'i-lucide-file-plus-2',
      keywords: 'new refund return exchange repair 新建 退款 退货 换货 维修',
      permission: 'cases.write',
      to: { name: 'open-case' },
    },
  ],
}
