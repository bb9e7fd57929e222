import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/reviews',
      name: 'reviews',
      component: () => import('./queue/ReviewsPage.vue'),
      meta: { title: 'reviews.title' },
    },
    {
      path: String.raw`/reviews/:id(\d+)`,
      name: 'review',
      component: () => import('./work/ReviewPage.vue'),
      meta: { title: 'reviews.one' },
    },
  ],
  commands: [
    {
      id: 'reviews.list',
      label: 'reviews.commands.list',
      icon: 'i-lucide-message-square-text',
      shortcut: 'g r',
      keywords: 'reviews ratings comments moderation 评价 评论 评分 审核',
      to: { name: 'reviews' },
    },
    {
      id: 'reviews.held',
      label: 'reviews.commands.held',
      icon: 'i-lucide-hand',
      keywords: 'held rules 拦截 待审',
      to: { name: 'reviews', query: { view: 'held' } },
    },
    {
      id: 'reviews.escalated',
      label: 'reviews.commands.escalated',
      icon: 'i-lucide-arrow-up-from-line',
      keywords: 'judge escalated 上报 裁定',
      permission: 'reviews.judge',
      to: { name: 'reviews', query: { view: 'escalated' } },
    },
    {
      id: 'reviews.bad',
      label: 'reviews.commands.bad',
      icon: 'i-lucide-star-off',
      keywords: 'bad low stars 差评 低星',
      to: { name: 'reviews', query: { view: 'all', stars: '1,2', sort: 'ratedAt' } },
    },
  ],
}
