/** Mounts components as the desk would: texts, formats, kept reads and a bridge that answers from a table. */
import '../../renderer/app/guard'
import ui from '@nuxt/ui/vue-plugin'
import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { h, ref } from 'vue'
import type { Component } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { setBridge } from '../../renderer/api/bridge'
import { i18n, speak } from '../../renderer/app/i18n'
import { createDeskRouter } from '../../renderer/app/router'
import { READING } from '../../renderer/ui/format'
import { DENSITY } from '../../renderer/ui/grid'
import type { AppEventName, EndpointName } from '../../shared/contract'
import type { Language } from '../../shared/refusal-sentences'
import { Refusal } from '../../shared/refusals'
import type { Reply } from '../../shared/refusals'

export const NOW = Date.parse('2026-11-22T06:00:00Z')

type Answer = (input: never) => unknown
export type Answers = Partial<Record<EndpointName, Answer>>

/** Answers calls from a table and remembers them; a thrown refusal is answered as one. */
export function fakeBridge(answers: Answers) {
  const calls: { endpoint: string; input: unknown }[] = []
  const listeners = new Map<AppEventName, Set<(payload: unknown) => void>>()
  setBridge({
    async call(endpoint, input): Promise<Reply> {
      calls.push({ endpoint, input })
      const answer = answers[endpoint as EndpointName]
      if (!answer) return { ok: false, code: 'desk.unknown_endpoint', details: { endpoint } }
      try {
        return { ok: true, value: await answer(input as never) }
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
        throw error
      }
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => void set.delete(listener)
    },
    onConnection(listener) {
      listener('connected')
      return () => {}
    },
  })
  return {
    answers,
    calls,
    of: (endpoint: EndpointName) => calls.filter((call) => call.endpoint === endpoint).map((call) => call.input),
    tell: (event: AppEventName, payload: unknown = {}) =>
      listeners.get(event)?.forEach((listener) => listener(payload)),
  }
}

/** Slots and props as `h` takes them. Waits for the router and for the first answers. */
export async function mountInDesk(
  component: Component,
  options: {
    props?: Record<string, unknown>
    slots?: Record<string, unknown>
    path?: string
    language?: Language
  } = {},
) {
  const language = options.language ?? 'en-US'
  speak(language)
  const router = createDeskRouter(createMemoryHistory())
  await router.push(options.path ?? '/')
  const inKit = { render: () => h(component, options.props ?? {}, options.slots ?? {}) }
  const wrapper = mount(inKit, {
    attachTo: document.body,
    global: {
      plugins: [createPinia(), [PiniaColada, { queryOptions: { staleTime: 60_000 } }], router, i18n, ui],
      provide: {
        [READING as symbol]: { language: ref(language), timeZone: ref('Asia/Shanghai'), now: ref(NOW) },
        [DENSITY as symbol]: ref('comfortable'),
      },
    },
  })
  await flushPromises()
  return { wrapper, router }
}
