import { nextTick, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'

/** Brings the element of this id into view where the address ends with `#id`; again once `ready` turns true, as what is above grows. */
export function useAnchor(id: string, ready: () => boolean): void {
  const route = useRoute()
  const show = () =>
    route.hash === `#${id}` && void nextTick(() => document.getElementById(id)?.scrollIntoView({ block: 'start' }))
  onMounted(show)
  watch([ready, () => route.hash], show)
}
