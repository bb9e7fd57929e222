import type { Input } from '../../../../shared/contract'

/** Where a point of the selection lies in the text itself, whose pieces carry where they start. */
function offsetOf(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  const start = Number(piece?.dataset.start ?? Number.NaN)
  return Number.isInteger(start) ? start + (node instanceof Element ? 0 : offset) : null
}

/** What is marked with the mouse or the keyboard in the text of a review, to be covered; nothing when nothing is. */
export function selectedSpans(): NonNullable<Input<'reviews.mask'>['masks']> {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  const field = range.commonAncestorContainer.parentElement?.closest<HTMLElement>('[data-field]')?.dataset.field
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ]
  return field && start !== null && end !== null && end > start ? [{ field, spans: [{ start, end }] }] : []
}
