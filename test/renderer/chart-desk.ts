/** Charts in a desk whose canvas cannot draw: what the library was told, what was opened and what was saved. */
import { onTestFinished, vi } from 'vitest'
import { h, nextTick, shallowReactive } from 'vue'
import type { Component } from 'vue'
import { fakeBridge, mountInDesk } from './mount-in-desk'

interface Told {
  data: { labels?: unknown[]; datasets: Record<string, unknown>[] }
  options: Record<string, unknown>
}

/** In place of the library: keeps what it is told. */
export class ChartStub {
  static made: ChartStub[] = []
  static register(): void {}
  data: Told['data']
  options: Told['options']
  active: unknown[] = []
  updates: unknown[] = []
  isDestroyed = false
  tooltip = { setActiveElements: () => undefined }
  constructor(_canvas: unknown, config: Told) {
    this.data = config.data
    this.options = config.options
    ChartStub.made.push(this)
  }
  setActiveElements(elements: unknown[]): void {
    this.active = elements
  }
  update(mode: unknown): void {
    this.updates.push(mode)
  }
  resize(): void {}
  destroy(): void {
    this.isDestroyed = true
  }
}

/** Mounts a chart; `change` gives it other props, as new figures would. */
export async function mountChart(component: Component, given: Record<string, unknown>) {
  fakeBridge({})
  ChartStub.made = []
  const drilled: unknown[] = []
  const retried: unknown[] = []
  const props = shallowReactive<Record<string, unknown>>({
    title: 'Cases',
    summary: 'Three were opened.',
    fileName: 'cases',
    ...given,
    onDrill: (point: unknown) => drilled.push(point),
    onRetry: () => retried.push(true),
  })
  const { wrapper } = await mountInDesk({ render: () => h(component as never, { ...props }) })
  onTestFinished(() => wrapper.unmount())
  const change = async (changes: Record<string, unknown>) => {
    Object.assign(props, changes)
    await nextTick()
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) await wrapper.get('[role="application"]').trigger('keydown', { key })
  }
  const spoken = () => wrapper.get('[aria-live]').text()
  const click = async (name: string) => {
    await wrapper.get(`button[aria-label="${name}"]`).trigger('click')
    await nextTick()
  }
  /** The table's cells as they are read, head first. */
  const listed = () => wrapper.findAll('tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))
  return { wrapper, drilled, retried, change, press, spoken, click, listed }
}

/** The rows of the CSV that a click on its button saves. */
export async function savedBy(save: () => Promise<void>): Promise<string[]> {
  const saved: Blob[] = []
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:saved'
  })
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await save()
  create.mockRestore()
  clicked.mockRestore()
  const text = (await saved[0]?.text()) ?? ''
  return text.replace('\uFEFF', '').trimEnd().split('\r\n')
}
