import { shallowReactive } from 'vue'
import type { RouteLocationRaw } from 'vue-router'

/** Long enough to read a sentence; an undo and a failure ask for more. */
const SHOWN_MS = 6_000
const LONG_SHOWN_MS = 12_000

export interface Notice {
  readonly id: number
  readonly text: string
  readonly kind: 'done' | 'failed'
  readonly undo?: () => void
  /** Leads to what the notice is about. */
  readonly link?: { readonly label: string; readonly to: RouteLocationRaw }
}

/** What stands in the corner, oldest first. It belongs to the desk and not to a page, so it survives going elsewhere. */
export const notices = shallowReactive<Notice[]>([])
const timers = new Map<number, ReturnType<typeof setTimeout>>()
let lastId = 0

export function showNotice(notice: Omit<Notice, 'id'>): void {
  const shown = { ...notice, id: ++lastId }
  notices.push(shown)
  letGo(shown)
}

/** Stays for as long as somebody points at it or has the focus in it. */
export function holdNotice({ id }: Notice): void {
  clearTimeout(timers.get(id))
}

export function letGo(notice: Notice): void {
  holdNotice(notice)
  const shownMs = notice.undo || notice.link || notice.kind === 'failed' ? LONG_SHOWN_MS : SHOWN_MS
  timers.set(
    notice.id,
    setTimeout(() => closeNotice(notice), shownMs),
  )
}

export function closeNotice(notice: Notice): void {
  holdNotice(notice)
  timers.delete(notice.id)
  const at = notices.findIndex(({ id }) => id === notice.id)
  if (at >= 0) notices.splice(at, 1)
}
