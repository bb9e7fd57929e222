import { createRouter, createWebHashHistory } from 'vue-router'
import type { RouterHistory } from 'vue-router'
import { welcome } from '../features/welcome'
import { features } from './features'

export function createDeskRouter(history: RouterHistory = createWebHashHistory()) {
  return createRouter({
    history,
    routes: [
      ...features.flatMap((feature) => feature.routes),
      ...welcome.routes,
      {
        path: '/:rest(.*)*',
        name: 'not-found',
        component: () => import('./NotFoundPage.vue'),
        meta: { title: 'frame.notFound.title' },
      },
    ],
  })
}
