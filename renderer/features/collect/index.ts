import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/collect/:tab(invitation|reminder|follow_up|survey|suppressions|rates)?',
      name: 'collect',
      component: () => import('./CollectPage.vue'),
      meta: { title: 'collect.title' },
    },
  ],
  commands: [
    {
      id: 'collect.due',
      label: 'collect.commands.due',
      icon: 'i-lucide-send',
      shortcut: 'g v',
      keywords: 'invite ask reminder survey 邀评 提醒 回访',
      to: { name: 'collect' },
    },
    {
      id: 'collect.suppressions',
      label: 'collect.commands.suppressions',
      icon: 'i-lucide-bell-off',
      keywords: 'unsubscribe suppression 退订 不打扰',
      to: { name: 'collect', params: { tab: 'suppressions' } },
    },
    {
      id: 'collect.rates',
      label: 'collect.commands.rates',
      icon: 'i-lucide-percent',
      keywords: 'response rate 回评率 邀评效果',
      to: { name: 'collect', params: { tab: 'rates' } },
    },
  ],
}
