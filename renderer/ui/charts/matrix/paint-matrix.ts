import type { Chart, Plugin } from 'chart.js'
import { hatch } from '../fill-pattern'
import type { MatrixCell } from './matrix'

export interface PaintedCell {
  readonly text: string
  readonly fill: string
  readonly ink: string
  readonly mark: MatrixCell['mark']
}

/** What is painted over the library's rectangles; it rides on the dataset, which is exchanged with the figures. */
export interface PaintedMatrix {
  readonly cells: readonly PaintedCell[]
  readonly legend: readonly { readonly text: string; readonly fill: string }[]
  readonly ink: string
}

export const LEGEND_PX = 36
const FONT_PX = 12
const LINE_PX = 16
const SWATCH = { width: 52, height: 10 } as const

function paintCells(chart: Chart, cells: readonly PaintedCell[]): void {
  const { ctx } = chart
  const family = getComputedStyle(ctx.canvas).fontFamily || 'sans-serif'
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  chart.getDatasetMeta(0).data.forEach((element, index) => {
    const cell = cells[index]
    if (!cell) return
    const { x, y, width, height } = element.getProps(
      ['x', 'y', 'width', 'height'] as never[],
      true,
    ) as unknown as DOMRect
    if (cell.mark === 'censored') {
      ctx.fillStyle = hatch(cell.ink)
      ctx.globalAlpha = 0.35
      ctx.fillRect(x, y, width, height)
      ctx.globalAlpha = 1
    }
    ctx.font = `${cell.mark === 'few' ? 'italic ' : ''}${FONT_PX}px ${family}`
    const text = cell.mark === 'censored' ? `${cell.text}*` : cell.text
    const room = ctx.measureText(text).width
    if (room > width - 4 || height < LINE_PX) return
    if (cell.mark === 'censored') {
      ctx.fillStyle = cell.fill
      ctx.fillRect(x + width / 2 - room / 2 - 3, y + height / 2 - LINE_PX / 2, room + 6, LINE_PX)
    }
    ctx.fillStyle = cell.ink
    ctx.fillText(text, x + width / 2, y + height / 2)
  })
}

function paintLegend({ ctx, chartArea, height }: Chart, { legend, ink }: PaintedMatrix): void {
  const top = height - LEGEND_PX + 12
  ctx.font = `11px ${getComputedStyle(ctx.canvas).fontFamily || 'sans-serif'}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'top'
  const left = Math.max(chartArea.left, chartArea.right - legend.length * SWATCH.width)
  legend.forEach(({ text, fill }, index) => {
    const x = left + index * SWATCH.width
    ctx.fillStyle = fill
    ctx.fillRect(x, top, SWATCH.width, SWATCH.height)
    ctx.strokeStyle = ink
    ctx.lineWidth = 0.5
    ctx.strokeRect(x, top, SWATCH.width, SWATCH.height)
    ctx.fillStyle = ink
    ctx.fillText(text, x + SWATCH.width / 2, top + SWATCH.height + 2)
  })
}

/** Figures in cells where there is room, hatches over what is not final, and a legend of the colours. */
export const paintMatrix: Plugin = {
  id: 'afterdeskMatrix',
  afterDatasetsDraw(chart) {
    const painted = (chart.data.datasets[0] as { painted?: PaintedMatrix } | undefined)?.painted
    if (!painted) return
    chart.ctx.save()
    paintCells(chart, painted.cells)
    paintLegend(chart, painted)
    chart.ctx.restore()
  },
}
