import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/statistics',
      component: () => import('./StatisticsPage.vue'),
      children: [
        {
          path: '',
          name: 'statistics',
          component: () => import('./overview/OverviewPage.vue'),
          meta: { title: 'statistics.title' },
        },
        {
          path: 'reasons',
          name: 'statistics-reasons',
          component: () => import('./reasons/ReasonsPage.vue'),
          meta: { title: 'statistics.tabs.reasons' },
        },
        {
          path: 'returns',
          name: 'statistics-returns',
          component: () => import('./returns/ReturnsPage.vue'),
          meta: { title: 'statistics.tabs.returns' },
        },
        {
          path: 'times',
          name: 'statistics-times',
          component: () => import('./times/TimesPage.vue'),
          meta: { title: 'statistics.tabs.times' },
        },
        {
          path: 'forecast',
          name: 'statistics-forecast',
          component: () => import('./forecast/ForecastPage.vue'),
          meta: { title: 'statistics.tabs.forecast' },
        },
        {
          path: 'insight',
          name: 'statistics-insight',
          component: () => import('./insight/InsightPage.vue'),
          meta: { title: 'statistics.tabs.insight' },
        },
        {
          path: 'report',
          name: 'statistics-report',
          component: () => import('./report/ReportPage.vue'),
          meta: { title: 'statistics.tabs.report' },
        },
      ],
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
    {
      id: 'statistics.reasons',
      label: 'statistics.commands.reasons',
      icon: 'i-lucide-chart-bar-decreasing',
      keywords: '原因 去向 reasons pareto flow',
      to: '/statistics/reasons',
    },
    {
      id: 'statistics.returns',
      label: 'statistics.commands.returns',
      icon: 'i-lucide-package-open',
      keywords: '退货率 成本 维修 cohorts cost repair',
      to: '/statistics/returns',
    },
    {
      id: 'statistics.times',
      label: 'statistics.commands.times',
      icon: 'i-lucide-timer',
      keywords: '时效 用时 times sla promise',
      to: '/statistics/times',
    },
    {
      id: 'statistics.forecast',
      label: 'statistics.commands.forecast',
      icon: 'i-lucide-trending-up',
      keywords: '预测 异常 forecast alarms control',
      to: '/statistics/forecast',
    },
    {
      id: 'statistics.insight',
      label: 'statistics.commands.insight',
      icon: 'i-lucide-lightbulb',
      keywords: '洞察 变化 movers rules',
      to: '/statistics/insight',
    },
    {
      id: 'statistics.report',
      label: 'statistics.commands.report',
      icon: 'i-lucide-file-chart-column',
      keywords: '报告 导出 report pdf xlsx',
      to: '/statistics/report',
    },
  ],
}
