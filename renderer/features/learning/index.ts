import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/learning/:tab(model|topics)?',
      name: 'learning',
      component: () => import('./LearningPage.vue'),
      meta: { title: 'learning.title' },
    },
  ],
  commands: [
    {
      id: 'learning.model',
      label: 'learning.commands.model',
      icon: 'i-lucide-brain',
      shortcut: 'g l',
      keywords: '情感 模型 训练 好评 差评 sentiment model train',
      to: { name: 'learning' },
    },
    {
      id: 'learning.topics',
      label: 'learning.commands.topics',
      icon: 'i-lucide-messages-square',
      keywords: '话题 方面 词 topics aspects terms rising',
      to: { name: 'learning', params: { tab: 'topics' } },
    },
  ],
}
