import { nextTick } from 'vue'

/** Charts are painted in the theme's colours, so the page is put on white paper first and back afterwards. */
export async function printPage(): Promise<void> {
  const root = document.documentElement
  const wasDark = root.classList.contains('dark')
  if (wasDark) root.classList.replace('dark', 'light')
  await nextTick()
  // Two frames: the observer of the theme redraws the charts in the first, the second shows them.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  window.print()
  if (wasDark) root.classList.replace('light', 'dark')
}
