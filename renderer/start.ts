import ui from '@nuxt/ui/vue-plugin'
import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './app/i18n'
import { createDeskRouter } from './app/router'
import './app/theme.css'

createApp(App)
  .use(createPinia())
  // Answers stay good until an event says otherwise (see app/live.ts); the time is only a safety net.
  .use(PiniaColada, { queryOptions: { staleTime: 60_000, gcTime: 300_000, refetchOnWindowFocus: false } })
  .use(createDeskRouter())
  .use(i18n)
  .use(ui)
  .mount('#app')
