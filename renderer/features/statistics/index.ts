import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/statistics',
      name: 'statistics',
      component: () => import('./StatisticsPage.vue'),
      meta: { title: 'statistics.title' },
    },
  ],
  commands: [
    {
      id: 'statistics.go',
      label: 'statistics.commands.open',
      icon: 'i-lucide-chart-column',
      shortcut: 'g s',
      keywords: '统计 图表 statistics charts',
      to: '/statistics',
    },
  ],
}
