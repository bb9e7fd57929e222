import { describe, expect, it } from 'vitest'
import { contrastOf, luminanceOf, rgbOf } from '../../renderer/ui/charts/contrast'
import { PALETTE, PALETTE_TONES, paletteTone } from '../../renderer/ui/charts/palette'
import { datasetsOf } from '../../renderer/ui/charts/series-datasets'
import type { ChartColours } from '../../renderer/ui/charts/use-chart-colours'

/** What charts lie on: the page, and what is raised above it. */
const PAPERS = { light: ['#ffffff', '#f8fafc'], dark: ['#0f172b', '#1d293d'] } as const

type Vector = readonly [number, number, number]
const IDENTITY: readonly Vector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
/** Machado, Oliveira & Fernandes (2009), severity 1: linear light as people without one kind of cone see it. */
const SEEN: Readonly<Record<string, readonly Vector[]>> = {
  'with all cones': IDENTITY,
  'without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const times = (matrix: readonly Vector[], [x, y, z]: Vector) =>
  matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Vector
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Oklab (Ottosson 2020): equal distances look about equally large. */
function oklab(light: Vector): Vector {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt) as unknown as Vector
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

function seenAs(colour: string, cones: readonly Vector[]): Vector {
  const light = rgbOf(colour).map((part) => linear(part / 255)) as unknown as Vector
  return oklab(times(cones, light).map((part) => Math.max(0, Math.min(1, part))) as unknown as Vector)
}

describe.each(['light', 'dark'] as const)('the palette (%s)', (theme) => {
  it('stands at least 3:1 against the paper', () => {
    for (const tone of PALETTE_TONES)
      for (const paper of PAPERS[theme])
        expect(contrastOf(PALETTE[theme][tone], paper), `${tone} on ${paper}`).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.entries(SEEN))('keeps any two colours apart %s', (_, cones) => {
    for (const [index, one] of PALETTE_TONES.entries()) {
      for (const other of PALETTE_TONES.slice(index + 1)) {
        const [a, b] = [seenAs(PALETTE[theme][one], cones), seenAs(PALETTE[theme][other], cones)]
        // About four times the difference that is just seen side by side.
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), `${one} and ${other}`).toBeGreaterThan(0.08)
      }
    }
  })
})

it('contrast is the one of WCAG', () => {
  expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrastOf('rgb(119, 119, 119)', '#fff')).toBeCloseTo(4.48, 1)
  expect(luminanceOf('#ff0000')).toBeCloseTo(0.2126)
})

describe('series are told apart without their colours', () => {
  const colours = { ...PALETTE.light, paper: '#ffffff', text: '#000000', error: '#990000' } as ChartColours
  const shape = { labels: ['1', '2'], shares: null, bandLabels: {}, horizontal: false, colours }
  const line = (key: string, more = {}) => ({
    key,
    label: key,
    tone: paletteTone(0),
    kind: 'line' as const,
    values: [1, 2],
    ...more,
  })

  it('lines by the shapes of their points, comparisons by their dashes', () => {
    const series = [...'abcd'].map((key) => line(key)).concat(line('before', { dashed: true }))
    const drawn = datasetsOf({ ...shape, series })
    expect(new Set(drawn.slice(0, 4).map(({ pointStyle }) => pointStyle)).size).toBe(4)
    expect(drawn.map(({ borderDash }) => Boolean(borderDash))).toEqual([false, false, false, false, true])
    expect(drawn.at(-1)?.legend?.pointStyle).toBe('line')
  })

  it('a single point between gaps is drawn on a line that otherwise has none', () => {
    const values = Array.from({ length: 100 }, (_, index) => (index === 50 ? 3 : index < 40 ? 1 : null))
    const [drawn] = datasetsOf({ ...shape, labels: values.map(String), series: [line('a', { values })] })
    const radii = drawn?.pointRadius as number[]
    expect(radii[10]).toBe(0)
    expect(radii[50]).toBeGreaterThan(2)
  })
})
