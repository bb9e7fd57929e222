/**
 * Runs Afterdesk from its sources: `node electron/launch.mjs build|start|cli|dev …`. Plain Node, because it must work
 * before anything is built. It builds what is missing or out of date and hands over; nothing of its own goes to stdout.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale, bundle } from './shells/launch/build-when-stale.mjs'
import { runDev } from './shells/launch/run-dev.mjs'

const root = resolve(import.meta.dirname, '..')
const [verb = '', ...args] = process.argv.slice(2)

function refuse(sentence, exitCode) {
  process.stderr.write(`${sentence}\n`)
  process.exit(exitCode)
}

async function runEntry(name) {
  const entry = resolve(root, 'out', 'main', `${name}.js`)
  process.argv = [process.argv[0], entry, ...args]
  await import(pathToFileURL(entry).href)
}

const verbs = {
  build: () => buildWhenStale(root, ['main', 'preload', 'renderer']),
  async start() {
    await buildWhenStale(root, ['main', 'preload', 'renderer'])
    await runEntry('start')
  },
  async cli() {
    await buildWhenStale(root, ['main'])
    await runEntry('cli')
  },
  dev: () => runDev(root, args),
  // Inner verb: one build in a process of its own, so that no log line of a build tool reaches stdout.
  bundle: () => bundle(root, args[0], args[1]),
}

if (!Object.hasOwn(verbs, verb)) refuse('usage: node electron/launch.mjs build|start|cli|dev [options]', 2)
if (!existsSync(resolve(root, 'node_modules', 'electron-vite')))
  refuse('Run “npm ci” first: the packages are not installed.', 1)
try {
  await verbs[verb]()
} catch (error) {
  refuse(error instanceof Error ? (error.stack ?? error.message) : String(error), 1)
}
