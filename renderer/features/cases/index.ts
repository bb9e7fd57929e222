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
  ],
  commands: [
    {
      id: 'cases.list',
      label: 'cases.commands.list',
      icon: 'i-lucide-inbox',
      shortcut: 'g c',
      keywords: 'queue refund 售后 退款',
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
      keywords: 'new refund 新建 退款',
      permission: 'cases.write',
      to: { name: 'open-case' },
    },
  ],
}
