import { contextBridge, ipcRenderer } from 'electron'
import { APP_EVENTS, contract, type AppEventName } from '../shared/contract'
import { CALL_CHANNEL, EVENT_CHANNEL } from './shells/desktop/channels'

const endpoints: readonly string[] = Object.freeze(Object.keys(contract))
const events: readonly string[] = Object.freeze([...APP_EVENTS])

/** All that the page can reach: a call of a listed endpoint and the listed events. */
const bridge = {
  call: (endpoint: string, input: unknown): Promise<unknown> =>
    endpoints.includes(endpoint)
      ? ipcRenderer.invoke(CALL_CHANNEL, endpoint, input)
      : Promise.resolve({ ok: false, code: 'desk.unknown_endpoint', details: { endpoint: String(endpoint) } }),

  on(event: AppEventName, listener: (payload: unknown) => void): () => void {
    if (!events.includes(event)) throw new Error('There is no such event.')
    const pass = (_: unknown, name: string, payload: unknown) => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on(EVENT_CHANNEL, pass)
    return () => void ipcRenderer.off(EVENT_CHANNEL, pass)
  },
}

contextBridge.exposeInMainWorld('afterdesk', Object.freeze(bridge))
