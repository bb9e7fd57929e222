import type { ShortcutGroup } from './shortcuts'

/** The grid's own keys, for the `?` sheet; the grid handles them itself. */
export const GRID_SHORTCUTS: ShortcutGroup = {
  title: 'ui.grid.keys.title',
  shortcuts: [
    { keys: 'j|ArrowDown', label: 'ui.grid.keys.next' },
    { keys: 'k|ArrowUp', label: 'ui.grid.keys.previous' },
    { keys: 'PageDown|PageUp', label: 'ui.grid.keys.page' },
    { keys: 'Home|End', label: 'ui.grid.keys.ends' },
    { keys: 'x|Space', label: 'ui.grid.keys.toggle' },
    { keys: 'shift+j|shift+k', label: 'ui.grid.keys.extend' },
    { keys: 'mod+a', label: 'ui.grid.keys.all' },
    { keys: 'Enter', label: 'ui.grid.keys.open' },
    { keys: 'Escape', label: 'ui.grid.keys.clear' },
  ],
}
