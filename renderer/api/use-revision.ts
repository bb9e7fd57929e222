import { onScopeDispose, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { AppEventName } from '../../shared/contract'
import { on } from './client'

const COALESCE_MS = 250

/** A number that grows when one of these events has happened: the `revision` of a grid. Bursts count once. */
export function useRevision(...events: readonly AppEventName[]): Readonly<Ref<number>> {
  const revision = shallowRef(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  const bump = () => {
    timer = undefined
    revision.value++
  }
  const stops = events.map((event) => on(event, () => (timer ??= setTimeout(bump, COALESCE_MS))))
  onScopeDispose(() => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  })
  return revision
}
