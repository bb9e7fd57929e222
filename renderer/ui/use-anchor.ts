import { nextTick, onMounted, useTemplateRef, watch } from 'vue'
import { useRoute } from 'vue-router'

/** Brings the element of this `ref` into view where the address ends with `#name`; again once `ready` turns true, as what is above grows. */
export function useAnchor(name: string, element: string, ready: () => boolean): void {
  const route = useRoute()
  const target = useTemplateRef<HTMLElement>(element)
  const show = () => route.hash === `#${name}` && void nextTick(() => target.value?.scrollIntoView({ block: 'start' }))
  onMounted(show)
  watch([ready, () => route.hash], show)
}
