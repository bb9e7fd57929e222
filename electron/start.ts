import { resolve } from 'node:path'
import { startDesk } from './shells/start/start-desk'

// Built as out/main/start.js.
const root = resolve(import.meta.dirname, '..', '..')
process.exit(await startDesk(process.argv.slice(2), root, process.env))
