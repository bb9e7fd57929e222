/** Has to run before any schema is made or any icon is drawn, so it is the first import of `main.ts`. */
import { _api } from '@iconify/vue'
import { config } from 'zod'

// zod would otherwise probe for `eval`, which the content security policy reports.
config({ jitless: true })

// Every icon is embedded by the build; a name that is not would be asked for over the network.
_api.setFetch(() => Promise.reject(new Error('Icons are embedded; nothing is fetched.')))
