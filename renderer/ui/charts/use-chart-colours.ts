import { useMutationObserver } from '@vueuse/core'
import { shallowRef } from 'vue'
import type { SeriesTone } from './chart-series'
import { PALETTE } from './palette'
import type { PaletteTone } from './palette'

const VARIABLES = {
  primary: '--ui-primary',
  secondary: '--ui-secondary',
  info: '--ui-info',
  success: '--ui-success',
  warning: '--ui-warning',
  error: '--ui-error',
  neutral: '--ui-text-dimmed',
  text: '--ui-text',
  grid: '--ui-border',
  paper: '--ui-bg',
} as const satisfies Record<Exclude<SeriesTone, PaletteTone> | 'text' | 'grid' | 'paper', string>
export type ChartColours = Readonly<Record<keyof typeof VARIABLES | PaletteTone, string>>

/** The canvas and the chart library read `rgb()`, the theme is written in `oklch()`: one painted pixel translates. */
function readColours(): ChartColours {
  const root = document.documentElement
  const style = getComputedStyle(root)
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const read = (variable: string) => {
    const value = style.getPropertyValue(variable).trim()
    if (!canvas || !value) return value || '#666'
    canvas.fillStyle = value
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
    return `rgb(${red}, ${green}, ${blue})`
  }
  const theme = Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [name, read(variable)]))
  return { ...theme, ...PALETTE[root.classList.contains('dark') ? 'dark' : 'light'] } as ChartColours
}

/** The theme's colours, read again when it is switched. */
export function useChartColours() {
  const colours = shallowRef(readColours())
  useMutationObserver(document.documentElement, () => (colours.value = readColours()), { attributeFilter: ['class'] })
  return colours
}
