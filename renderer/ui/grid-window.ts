/** Which rows stand in the viewport. Rows have one height, so positions are arithmetic and a million rows cost nothing. */

/** Chromium caps an element at 33.5 M px; longer lists are scrolled on a scale (1.5 px for 1 px at a million 44 px rows). */
export const MAX_SCROLL_PX = 30_000_000
const OVERSCAN_ROWS = 4
/** The drawn range grows by whole blocks, so most scrolling draws nothing at all. */
const BLOCK_ROWS = 4

export interface GridView {
  scrollTop: number
  /** What is visible below the sticky header. */
  heightPx: number
  rowPx: number
  total: number
}

export function scrollHeightOf({ total, rowPx }: GridView): number {
  return Math.min(total * rowPx, MAX_SCROLL_PX)
}

/** Pixels of list for one pixel of scrolling. */
function scaleOf(view: GridView): number {
  const list = view.total * view.rowPx
  const scrolled = scrollHeightOf(view)
  return list === scrolled ? 1 : (list - view.heightPx) / (scrolled - view.heightPx)
}

/** How many rows are drawn away from the ends of the list: what fits and what may lie beyond, wherever it is scrolled to. */
export function drawnRowsOf({ heightPx, rowPx }: GridView): number {
  return Math.ceil((heightPx / rowPx + 2 * OVERSCAN_ROWS + BLOCK_ROWS) / BLOCK_ROWS) * BLOCK_ROWS
}

export interface GridRange {
  /** Rows `first` to `last − 1` are drawn. */
  first: number
  last: number
  /** Where the first of them stands inside the scrolled area. */
  topPx: number
}

export function rangeOf(view: GridView): GridRange {
  const offset = view.scrollTop * scaleOf(view)
  const from = Math.floor((offset / view.rowPx - OVERSCAN_ROWS) / BLOCK_ROWS) * BLOCK_ROWS
  const first = Math.max(0, Math.min(from, view.total))
  // The first screen comes soonest with the least on it; from then on the number of rows stays the same.
  const least = Math.ceil(((offset + view.heightPx) / view.rowPx + OVERSCAN_ROWS) / BLOCK_ROWS) * BLOCK_ROWS
  const to = first === 0 ? least : first + drawnRowsOf(view)
  const last = Math.min(view.total, to)
  return { first, last: Math.max(first, last), topPx: view.scrollTop + first * view.rowPx - offset }
}

/** The nearest scroll position at which the whole row is visible; the present one when it already is. */
export function scrollTopFor(index: number, view: GridView): number {
  const scale = scaleOf(view)
  const offset = view.scrollTop * scale
  const top = index * view.rowPx
  if (top < offset) return top / scale
  const bottom = top + view.rowPx - view.heightPx
  return bottom > offset ? bottom / scale : view.scrollTop
}

/** Rows that fit whole, for PageUp and PageDown. */
export function pageRowsOf(view: GridView): number {
  return Math.max(1, Math.floor(view.heightPx / view.rowPx) - 1)
}
