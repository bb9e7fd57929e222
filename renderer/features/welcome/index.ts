import type { Feature } from '../../ui/feature'

/** The first run; outside the frame and outside the palette. */
export const welcome: Feature = {
  routes: [
    {
      path: '/welcome',
      name: 'welcome',
      component: () => import('./WelcomePage.vue'),
      meta: { title: 'welcome.title' },
    },
  ],
  commands: [],
}
