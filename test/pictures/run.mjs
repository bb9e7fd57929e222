/** `npm run pictures`: takes the README's pictures of the sample shop from the built desk. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

const bundler = resolve(import.meta.dirname, '../support/bundle-for-node.ts')
const { module } = await runnerImport(bundler, { configFile: false, logLevel: 'error' })
const bundle = await module.bundleForNode('test/pictures/take-pictures.ts')
const { takePictures } = await import(pathToFileURL(bundle).href)
await takePictures()
