import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/policies',
      name: 'policies',
      component: () => import('./list/PoliciesPage.vue'),
      meta: { title: 'policies.title' },
    },
    {
      path: String.raw`/policies/:id(\d+)`,
      name: 'policy',
      component: () => import('./page/PolicyPage.vue'),
      meta: { title: 'policies.title' },
    },
  ],
  commands: [
    {
      id: 'policies.list',
      label: 'policies.commands.list',
      icon: 'i-lucide-scale',
      shortcut: 'g p',
      keywords: 'rules law 规则 政策 三包',
      to: { name: 'policies' },
    },
    {
      id: 'policies.new',
      label: 'policies.commands.start',
      icon: 'i-lucide-file-plus-2',
      keywords: 'preset draft 预设 草稿',
      permission: 'policies.write',
      to: { name: 'policies', query: { presets: '1' } },
    },
  ],
}
