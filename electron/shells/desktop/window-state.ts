import { readFileSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'

const Edge = z.int().min(-100_000).max(100_000)
const Size = z.int().min(200).max(20_000)
const WindowState = z.strictObject({
  x: Edge.optional(),
  y: Edge.optional(),
  width: Size,
  height: Size,
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

const FIRST: WindowState = { width: 1360, height: 860, maximized: false }
/** At least this much of the window must be on a screen, or it could not be grabbed. */
const GRIP = 80

/** Where the window was left; the default where nothing readable was kept or the screen it was on is gone. */
export function loadWindowState(file: string, screens: readonly Rectangle[]): WindowState {
  let kept: unknown
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return FIRST
  }
  const state = WindowState.safeParse(kept)
  if (!state.success) return FIRST
  const { x, y, ...rest } = state.data
  if (x === undefined || y === undefined) return rest
  return screens.some((screen) => overlaps({ x, y, ...rest }, screen)) ? state.data : rest
}

/** Writes the window's place when it closes. A place that cannot be kept is no reason to fail. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(file, JSON.stringify(state))
    } catch {
      // Read-only or full disk: the next start uses the default place.
    }
  })
}

function overlaps(window: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y)
  return width >= GRIP && height >= GRIP && window.y >= screen.y - GRIP
}
