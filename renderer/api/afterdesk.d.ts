import type { AppEventName } from '../../shared/contract'

declare global {
  interface Window {
    /** Put there by the desktop's preload script; absent in a browser. */
    readonly afterdesk?: {
      call(endpoint: string, input: unknown): Promise<unknown>
      on(event: AppEventName, listener: (payload: unknown) => void): () => void
    }
  }
}
