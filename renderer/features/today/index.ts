import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [{ path: '/', name: 'today', component: () => import('./TodayPage.vue'), meta: { title: 'today.title' } }],
  commands: [
    { id: 'today.show', label: 'today.commands.show', icon: 'i-lucide-sun', shortcut: 'g t', to: { name: 'today' } },
  ],
}
