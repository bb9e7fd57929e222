import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/moderation/:tab(rules|templates|meter)?',
      name: 'moderation',
      component: () => import('./ModerationPage.vue'),
      meta: { title: 'moderation.title' },
    },
  ],
  commands: [
    {
      id: 'moderation.rules',
      label: 'moderation.commands.rules',
      icon: 'i-lucide-shield-check',
      shortcut: 'g u',
      keywords: 'moderation rules 审核 规则',
      to: { name: 'moderation' },
    },
    {
      id: 'moderation.templates',
      label: 'moderation.commands.templates',
      icon: 'i-lucide-text-quote',
      keywords: 'reply template 模板 回复',
      to: { name: 'moderation', params: { tab: 'templates' } },
    },
  ],
}
