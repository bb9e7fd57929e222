import { useColorMode, usePreferredLanguages } from '@vueuse/core'
import { computed, provide, watch } from 'vue'
import type { Ref } from 'vue'
import type { ShopSettings } from '../../shared/contract/desk'
import { READING } from '../ui/format'
import { DENSITY } from '../ui/grid'
import { tickingClock } from './clock'
import { speak, systemLanguage } from './i18n'

/** Gives every component the language, time zone, clock, density and theme of the settings, and follows their changes at once. */
export function provideReading(settings: Readonly<Ref<ShopSettings | undefined>>) {
  const preferred = usePreferredLanguages()
  const colorMode = useColorMode({ emitAuto: true })
  const language = computed(() => {
    const chosen = settings.value?.language ?? 'system'
    return chosen === 'system' ? systemLanguage(preferred.value) : chosen
  })
  const timeZone = computed(() => settings.value?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  const density = computed(() => settings.value?.density ?? 'comfortable')

  provide(READING, { language, timeZone, now: tickingClock() })
  provide(DENSITY, density)
  watch(language, speak, { immediate: true })
  watch(
    () => settings.value?.theme,
    (theme) => theme && (colorMode.value = theme === 'system' ? 'auto' : theme),
    { immediate: true },
  )
  return { language, timeZone }
}
