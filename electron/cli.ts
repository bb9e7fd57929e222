import { runCli } from './shells/cli/run-cli'

process.exit(await runCli(process.argv.slice(2)))
