import { defineComponent, h } from 'vue'
import type { VNode } from 'vue'
import { useI18n } from 'vue-i18n'
import type { GridColumn } from './grid'

interface GridCellsProps<Row> {
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
  readonly index: number
  readonly columns: readonly GridColumn<Row>[]
  readonly selectable: boolean
  readonly selected: boolean
  readonly rowLabel: (row: Row) => string
  /** Draw the columns `cell-<key>`; the same object for as long as the grid lives. */
  readonly cells: Readonly<Record<string, ((cell: { row: Row; index: number }) => VNode[]) | undefined>>
  readonly toggle: (index: number) => void
}

const CELL = 'flex min-w-0 items-center overflow-hidden px-2'
const END_CELL = `${CELL} figures justify-end text-right`
/** Plain words need no box of their own inside the cell. */
const TEXT_CELL = 'self-center truncate px-2'
const END_TEXT_CELL = `${TEXT_CELL} figures text-right`

/**
 * What stands inside one line of a grid. It draws by itself, so that a step of scrolling draws the lines that changed and
 * no others; a line whose row is on its way keeps its cells out of sight, because putting new ones in takes many times as long.
 */
export const GridCells = defineComponent(
  <Row>(props: GridCellsProps<Row>) => {
    const { t } = useI18n()
    let last: Row | undefined

    const checkbox = (row: Row): VNode =>
      h('div', { role: 'gridcell', class: 'flex items-center justify-center', onClick: stop }, [
        h('input', {
          type: 'checkbox',
          class: 'size-4 accent-(--ui-primary)',
          tabindex: -1,
          'aria-label': t('ui.grid.select', { row: props.rowLabel(row) }),
          checked: props.selected,
          onMousedown: keepFocus,
          onClick: toggle,
        }),
      ])
    const cell = (column: GridColumn<Row>, row: Row): VNode => {
      const draw = props.cells[`cell-${column.key}`]
      const isEnd = column.align === 'end'
      return draw
        ? h(
            'div',
            { key: column.key, role: 'gridcell', class: isEnd ? END_CELL : CELL },
            draw({ row, index: props.index }),
          )
        : h('div', { key: column.key, role: 'gridcell', class: isEnd ? END_TEXT_CELL : TEXT_CELL }, column.text?.(row))
    }
    const waiting = (): VNode =>
      h('div', { key: 'waiting', role: 'gridcell', class: 'grid-wait absolute inset-0 flex items-center px-3' }, [
        h('span', { class: 'h-3 w-1/3 rounded bg-accented', 'aria-hidden': true }),
        h('span', { class: 'sr-only' }, t('ui.loading')),
      ])

    const stop = (event: Event): void => event.stopPropagation()
    const keepFocus = (event: Event): void => event.preventDefault()
    const toggle = (): void => props.toggle(props.index)

    return () => {
      const row = (last = props.row ?? last)
      const drawn =
        row === undefined
          ? []
          : [props.selectable && checkbox(row), ...props.columns.map((column) => cell(column, row))]
      return props.row === undefined ? [...drawn, waiting()] : drawn
    }
  },
  {
    name: 'GridCells',
    props: ['row', 'index', 'columns', 'selectable', 'selected', 'rowLabel', 'cells', 'toggle'],
  },
)
