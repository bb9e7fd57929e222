import { mixed } from '../contrast'
import { known } from '../marks'
import type { ChartColours } from '../use-chart-colours'

/** The palest colour that still differs from the paper. */
const FIRST_TINT = 0.08

export interface HeatScale {
  readonly most: number
  /** The fill of a value; of one that is not known, or nothing, the paper. */
  readonly fill: (value: number | null) => string
}

/**
 * One hue, the further from the paper the more: dark on white, bright on black. It begins at zero and ends with the
 * largest value; along the square root where one huge count would leave all others pale.
 */
export function heatScale(
  values: readonly (number | null)[],
  kind: 'linear' | 'root',
  { paper, blue, sky }: ChartColours,
  isDark: boolean,
): HeatScale {
  const most = values.reduce<number>((max, value) => Math.max(max, known(value) ?? 0), 0)
  const fill = (value: number | null) => {
    const figure = known(value)
    if (figure === null || figure <= 0 || most === 0) return mixed(paper, paper, 0)
    const part = kind === 'root' ? Math.sqrt(figure / most) : figure / most
    return mixed(paper, isDark ? sky : blue, FIRST_TINT + (1 - FIRST_TINT) * Math.min(1, part))
  }
  return { most, fill }
}

/**
 * Values the legend names: nothing, the most, and between them where the colour is a quarter, half and three quarters of the
 * way. They are whole, as all figures are (counts, basis points), and each is named once.
 */
export function legendValues(most: number, kind: 'linear' | 'root'): number[] {
  const parts = [0, 0.25, 0.5, 0.75, 1]
  return [...new Set(parts.map((part) => Math.round(most * (kind === 'root' ? part ** 2 : part))))]
}
