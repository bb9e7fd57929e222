/** The one way from the page to the desk: the desktop's preload, a socket in a browser, or what a test put in its place. */
import type { AppEventName } from '../../shared/contract'
import type { Reply } from '../../shared/refusals'
import { desktopBridge } from './desktop-bridge'
import { socketBridge } from './socket-bridge'

export type Connection = 'connected' | 'lost'

export interface Bridge {
  /** @throws ConnectionLost when the connection broke before an answer came: it may have been carried out or not */
  call(endpoint: string, input: unknown): Promise<Reply>
  on(event: AppEventName, listener: (payload: unknown) => void): () => void
  /** Tells the state now and at each change. The desktop is always connected. */
  onConnection(listener: (connection: Connection) => void): () => void
}

let current: Bridge | undefined

export function bridge(): Bridge {
  return (current ??= window.afterdesk
    ? desktopBridge(window.afterdesk)
    : socketBridge(() => new WebSocket(socketAddress())))
}

/** Puts another bridge in place, e.g. in a component test. */
export function setBridge(replacement: Bridge): void {
  current = replacement
}

function socketAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/desk`
}
