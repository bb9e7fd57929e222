import { markOf } from '../marks'
import type { MarkTable } from '../marks'
import { BOX_FIGURES } from './box'
import type { Box, BoxFigure, BoxProps } from './box'

export interface BoxPoint {
  readonly key: string
}

/** A row for each group, a column for each of its figures. */
export function boxMarks(
  props: BoxProps,
  words: { few: string; figure: (figure: BoxFigure) => string },
): MarkTable<BoxPoint> {
  const readOf = (figure: BoxFigure) =>
    figure === 'n' ? { text: props.formatCount } : { text: props.formatValue, plain: props.plain }
  const marksOf = (box: Box) => {
    const opens = props.drillable !== false && box.drillable !== false && box.n > 0
    return BOX_FIGURES.map((figure) => {
      const note = figure === 'n' && box.few ? words.few : undefined
      // What took no time at all was still counted: every figure of the group opens all of it.
      return {
        ...markOf(box.n > 0 ? box[figure] : null, readOf(figure), null, note),
        point: opens ? { key: box.key } : null,
      }
    })
  }
  return {
    heads: [props.category],
    columns: BOX_FIGURES.map((figure) => ({ key: figure, label: words.figure(figure) })),
    rows: props.boxes.map((box) => ({ key: box.key, heads: [box.label], label: box.label, marks: marksOf(box) })),
    walk: 'across',
  }
}
