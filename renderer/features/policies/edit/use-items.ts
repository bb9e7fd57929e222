import { nextTick, shallowRef } from 'vue'
import { useDraft } from './policy-draft'

/** The rows of a table of the draft: adding opens the new row, removing forgets what was typed in the old one. */
export function useItems<Item extends { code: string }>(table: string, fresh: (code: string) => Item) {
  const { read, unreadable } = useDraft()
  const opened = shallowRef<ReadonlySet<string>>(new Set())
  const items = () => read(table) as Item[]

  function freeCode(): string {
    const taken = new Set(items().map(({ code }) => code))
    for (let number = items().length + 1; ; number++) if (!taken.has(`new_${number}`)) return `new_${number}`
  }

  async function add(list: HTMLElement | null): Promise<void> {
    const item = fresh(freeCode())
    items().push(item)
    setOpen(items().length - 1, true)
    await nextTick()
    const last = list?.lastElementChild
    last?.scrollIntoView?.({ block: 'nearest' })
    last?.querySelector<HTMLElement>('input')?.focus()
  }

  function remove(index: number): void {
    items().splice(index, 1)
    opened.value = new Set()
    for (const path of unreadable) if (path.startsWith(`${table}.`)) unreadable.delete(path)
  }

  function setOpen(index: number, open: boolean): void {
    const now = new Set(opened.value)
    if (open) now.add(String(index))
    else now.delete(String(index))
    opened.value = now
  }

  return { items, add, remove, setOpen, isOpen: (index: number) => opened.value.has(String(index)) }
}
