import { useElementSize } from '@vueuse/core'
import { computed, inject, ref, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { CHECKBOX_PX, DENSITY, HEADER_PX, ROW_PX } from './grid'
import type { GridColumn } from './grid'
import { drawnRowsOf, rangeOf, scrollTopFor } from './grid-window'

/** What of the list is in sight, and how wide its columns are. */
export function useGridView<Row>(
  scroller: Readonly<Ref<HTMLElement | null>>,
  total: Readonly<Ref<number | null>>,
  columns: () => readonly GridColumn<Row>[],
  selectable: () => boolean,
) {
  const { height } = useElementSize(scroller)
  const density = inject(DENSITY, ref('comfortable'))
  const scrollTop = shallowRef(0)

  const view = computed(() => ({
    scrollTop: scrollTop.value,
    heightPx: Math.max(0, height.value - HEADER_PX),
    rowPx: ROW_PX[density.value],
    total: total.value ?? 0,
  }))
  const range = computed(() => rangeOf(view.value))
  const indexes = computed(() =>
    Array.from({ length: range.value.last - range.value.first }, (_, step) => range.value.first + step),
  )
  const tracks = computed(() => {
    const checkbox = selectable() ? CHECKBOX_PX : 0
    const widths = columns().map(({ widthPx, grow }) => (grow ? `minmax(${widthPx}px, ${grow}fr)` : `${widthPx}px`))
    return {
      '--grid-tracks': [...(checkbox ? [`${checkbox}px`] : []), ...widths].join(' '),
      '--grid-least': `${columns().reduce((sum, { widthPx }) => sum + widthPx, checkbox)}px`,
    }
  })

  function scrollTo(top: number): void {
    scrollTop.value = top
    if (scroller.value) scroller.value.scrollTop = top
  }
  return {
    view,
    range,
    indexes,
    tracks,
    /** Where a row stands inside the scrolled area; the same for as long as the list is not scaled. */
    topOf: (index: number) => range.value.topPx + (index - range.value.first) * view.value.rowPx,
    /** The line of the screen a row is drawn in: scrolling hands the lines on to other rows instead of making new ones. */
    slotOf: (index: number) => index % drawnRowsOf(view.value),
    scrollTo,
    /** Scrolls to the row just computed; the DOM follows the model, never the other way round. */
    reveal: (index: number) => scrollTo(scrollTopFor(index, view.value)),
    onScroll: () => (scrollTop.value = scroller.value?.scrollTop ?? 0),
  }
}
