import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    { path: '/scores', name: 'scores', component: () => import('./ScoresPage.vue'), meta: { title: 'scores.title' } },
  ],
  commands: [
    {
      id: 'scores.go',
      label: 'scores.commands.open',
      icon: 'i-lucide-star',
      keywords: '评分 口碑 stars scores dsr nps',
      to: '/scores',
    },
  ],
}
