import type { ChartAnnotation } from './chart-series'
import { faded } from './contrast'
import type { ChartColours } from './use-chart-colours'

const DASHES = { target: [8, 4], limit: [2, 3], moment: [4, 4] } as const

/** What the annotation plugin is told: levels, moments and stretches, each with its words beside it. */
export function annotationsOf(annotations: readonly ChartAnnotation[], colours: ChartColours): Record<string, object> {
  const words = (content: string) => ({
    display: true,
    content,
    color: colours.text,
    backgroundColor: faded(colours.paper, 0.85),
    font: { size: 11, weight: 'normal' },
    padding: { x: 4, y: 2 },
  })
  const drawnOf = (one: ChartAnnotation) => {
    if (one.kind === 'span') {
      return {
        type: 'box',
        xScaleID: 'x',
        xMin: one.from,
        xMax: one.to,
        backgroundColor: faded(colours.neutral, 0.14),
        borderWidth: 0,
        drawTime: 'beforeDatasetsDraw',
        label: { ...words(one.label), backgroundColor: 'transparent', position: { x: 'center', y: 'end' } },
      }
    }
    const isMoment = one.kind === 'moment'
    return {
      type: 'line',
      scaleID: isMoment ? 'x' : (one.axis ?? 'left'),
      value: isMoment ? one.index : one.value,
      borderColor: one.kind === 'limit' ? colours.error : colours.text,
      borderWidth: 1.5,
      borderDash: [...DASHES[one.kind]],
      label: { ...words(one.label), position: isMoment ? 'start' : 'end', yAdjust: isMoment ? 0 : -10 },
    }
  }
  return Object.fromEntries(annotations.map((one, index) => [`${one.kind}${index}`, drawnOf(one)]))
}
