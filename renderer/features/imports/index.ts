import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/imports',
      name: 'imports',
      component: () => import('./ImportsPage.vue'),
      meta: { title: 'imports.title' },
    },
    {
      path: '/imports/history',
      name: 'import-history',
      component: () => import('./ImportHistoryPage.vue'),
      meta: { title: 'imports.history.title' },
    },
  ],
  commands: [
    {
      id: 'imports.start',
      label: 'imports.commands.start',
      icon: 'i-lucide-file-down',
      shortcut: 'g i',
      keywords: '导入 csv import',
      permission: 'imports.run',
      to: { name: 'imports' },
    },
    {
      id: 'imports.history',
      label: 'imports.commands.history',
      icon: 'i-lucide-history',
      keywords: '导入 import',
      to: { name: 'import-history' },
    },
  ],
}
