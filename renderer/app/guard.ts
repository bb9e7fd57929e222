/** Runs before anything else of the page, in a chunk of its own (see main.ts). */
import { _api } from '@iconify/vue'
import { config } from 'zod'

// zod would otherwise probe for `eval`, which the content security policy reports.
config({ jitless: true })

// Every icon is embedded by the build; a name that is not would be asked for over the network.
_api.setFetch(() => Promise.reject(new Error('Icons are embedded; nothing is fetched.')))

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string | null }): unknown
}

/** The kit writes its colours as the text of a style element. Text without `<` makes no element; any other is refused. */
const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
trustedTypes?.createPolicy('default', { createHTML: (html) => (html.includes('<') ? null : html) })
