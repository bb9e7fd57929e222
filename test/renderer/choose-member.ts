import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { expect, vi } from 'vitest'

/** Opens the menu that now reads `shown` and takes the product, category, agent or segment of that name. */
export async function chooseMember(wrapper: VueWrapper, shown: string, name: string): Promise<void> {
  const items = () => [...document.querySelectorAll<HTMLElement>('[data-member-menu] li button')]
  const wanted = () => items().find((item) => item.textContent.includes(name))
  await wrapper
    .findAll('button')
    .find((button) => button.text() === shown)!
    .trigger('click')
  await vi.waitFor(() => expect(wanted()).toBeDefined())
  wanted()!.click()
  await flushPromises()
}
