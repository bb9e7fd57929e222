/** `npm run bench [-- --orders 10000,100000] [--no-screen]`: bundles the benchmark and runs it in this process. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

const bundler = resolve(import.meta.dirname, '../support/bundle-for-node.ts')
const { module } = await runnerImport(bundler, { configFile: false, logLevel: 'error' })
const bundle = await module.bundleForNode('test/bench/run-bench.ts')
const { runBench } = await import(pathToFileURL(bundle).href)
await runBench(process.argv.slice(2))
