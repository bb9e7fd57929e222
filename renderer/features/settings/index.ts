import type { Feature } from '../../ui/feature'

export const feature: Feature = {
  routes: [
    {
      path: '/settings/:tab?',
      name: 'settings',
      component: () => import('./SettingsPage.vue'),
      meta: { title: 'settings.title' },
    },
  ],
  commands: [
    {
      id: 'settings.show',
      label: 'settings.commands.show',
      icon: 'i-lucide-settings',
      shortcut: 'g ,',
      to: { name: 'settings' },
    },
    {
      id: 'settings.audit',
      label: 'settings.commands.audit',
      icon: 'i-lucide-scroll-text',
      permission: 'audit.read',
      to: { name: 'settings', params: { tab: 'audit' } },
    },
    {
      id: 'settings.calendar',
      label: 'settings.commands.calendar',
      icon: 'i-lucide-calendar-days',
      keywords: 'holiday 节假日 调休',
      to: { name: 'settings', params: { tab: 'calendar' } },
    },
    {
      id: 'settings.verify',
      label: 'settings.commands.verify',
      icon: 'i-lucide-shield-check',
      permission: 'audit.read',
      to: { name: 'settings', params: { tab: 'data' } },
    },
  ],
}
