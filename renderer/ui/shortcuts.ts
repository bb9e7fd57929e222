/** Keys of the view: registered while a component is shown, run by one listener, listed by the `?` sheet. */
import { onScopeDispose, shallowReactive } from 'vue'

export interface Shortcut {
  /** `e`, `shift+e`, `mod+k` (Ctrl, or Cmd on a Mac), `g c` (one after the other), `?`. Several ways: `j|ArrowDown`. */
  readonly keys: string
  /** Key of the text that says what it does. */
  readonly label: string
  /** Left out for keys that a component handles itself and only lists here. */
  readonly run?: () => void
  /** Also while a dialog is open (a peek's J and K). */
  readonly inDialog?: boolean
  /** Listed in the palette too, while it answers true. */
  readonly isOffered?: () => boolean
}

export interface ShortcutGroup {
  /** Key of the text that names the group. */
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

/** In the order in which their views came; the newest wins where two want the same key. */
export const shortcutGroups = shallowReactive(new Set<ShortcutGroup>())

export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const group = { title, shortcuts }
  shortcutGroups.add(group)
  onScopeDispose(() => shortcutGroups.delete(group))
}

const SEQUENCE_MS = 1_000
export const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '')

/** A press as it is written in `keys`. Shift is only named beside letters and named keys: `?` is already shifted. */
export function pressOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const named = event.key.length > 1 || /[a-z]/i.test(event.key)
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key
  const mod = isMac ? event.metaKey : event.ctrlKey
  return [mod && 'mod', event.altKey && 'alt', event.shiftKey && named && 'shift', key].filter(Boolean).join('+')
}

function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null
  if (!element) return false
  if (
    element.isContentEditable ||
    element.matches('textarea, select, [role="combobox"], [role="listbox"] *, [role="menu"], [role="menu"] *')
  )
    return true
  return element.matches('input:not([type="checkbox"]):not([type="radio"]):not([type="button"])')
}

/** Runs the shortcut of a press, if one applies; answers whether it did. Exported for the listener and its tests. */
export function createPressHandler(groups: Iterable<ShortcutGroup>) {
  let first: { press: string; at: number } | null = null
  return (event: KeyboardEvent): boolean => {
    if (event.defaultPrevented || event.isComposing || event.key === 'Process' || event.key === 'Shift') return false
    const press = pressOf(event)
    const dialog = event.target instanceof Element ? event.target.closest('[role="dialog"]') : null
    // One that is closing holds the focus for a moment longer; the key is meant for what comes after it.
    const isClosing = dialog?.getAttribute('data-state') === 'closed'
    if (isTyping(event.target) && !isClosing && !press.startsWith('mod+')) return false
    const inDialog = dialog !== null && !isClosing
    const sequence = first && event.timeStamp - first.at < SEQUENCE_MS ? `${first.press} ${press}` : null
    const all = [...groups].reverse().flatMap((group) => group.shortcuts)
    const usable = all.filter(
      (shortcut) => shortcut.run && (!inDialog || shortcut.inDialog || press.startsWith('mod+')),
    )
    const means = (keys: string) => usable.find((shortcut) => shortcut.keys.split('|').includes(keys))
    const found = (sequence && means(sequence)) || means(press)
    const begins = usable.some((shortcut) => shortcut.keys.split('|').some((keys) => keys.startsWith(`${press} `)))
    first = !found && begins ? { press, at: event.timeStamp } : null
    if (!found?.run) return false
    event.preventDefault()
    found.run()
    return true
  }
}

export function installShortcuts(target: Window): () => void {
  const handle = createPressHandler(shortcutGroups)
  target.addEventListener('keydown', handle)
  return () => target.removeEventListener('keydown', handle)
}
