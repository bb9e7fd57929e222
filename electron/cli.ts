import { runCli } from './shells/cli/run-cli'
import { processTerminal } from './shells/cli/terminal'

process.exit(await runCli(process.argv.slice(2), processTerminal()))
