/** The two channels between the page's bridge and the main process: calls one way, events the other. */
export const CALL_CHANNEL = 'afterdesk:call'
export const EVENT_CHANNEL = 'afterdesk:event'
