/** What a key means in the grid. */
export type GridKey = { act: 'move'; to: number } | { act: 'toggle' | 'open' | 'clear' | 'selectVisible' } | null

interface Place {
  cursor: number
  total: number
  pageRows: number
}

const STEPS: Readonly<Record<string, (place: Place) => number>> = {
  j: ({ cursor }) => cursor + 1,
  ArrowDown: ({ cursor }) => cursor + 1,
  k: ({ cursor }) => cursor - 1,
  ArrowUp: ({ cursor }) => cursor - 1,
  PageDown: ({ cursor, pageRows }) => cursor + pageRows,
  PageUp: ({ cursor, pageRows }) => cursor - pageRows,
  Home: () => 0,
  End: ({ total }) => total - 1,
}
const ACTS: Readonly<Record<string, 'toggle' | 'open' | 'clear'>> = {
  x: 'toggle',
  ' ': 'toggle',
  Enter: 'open',
  Escape: 'clear',
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

export function gridKeyOf(press: Press, place: Place): GridKey {
  if (press.isComposing || press.altKey || place.total === 0) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  if (press.ctrlKey || press.metaKey) return key === 'a' ? { act: 'selectVisible' } : null
  const step = STEPS[key]
  if (step) return { act: 'move', to: Math.max(0, Math.min(place.total - 1, step(place))) }
  const act = ACTS[key]
  return act ? { act } : null
}
