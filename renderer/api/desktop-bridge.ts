import type { Reply } from '../../shared/refusals'
import type { Bridge } from './bridge'

/** Calls through the desktop's preload script. */
export function desktopBridge(preload: NonNullable<Window['afterdesk']>): Bridge {
  return {
    // A reactive object cannot be copied between processes, so what crosses is the JSON a socket would carry.
    call: (endpoint, input) =>
      preload.call(endpoint, input === undefined ? undefined : JSON.parse(JSON.stringify(input))) as Promise<Reply>,
    on: (event, listener) => preload.on(event, listener),
    onConnection(listener) {
      listener('connected')
      return () => {}
    },
  }
}
