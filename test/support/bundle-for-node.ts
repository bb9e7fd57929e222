import { basename, resolve } from 'node:path'
import { build } from 'vite'
import { ROOT } from './root'

/**
 * Bundles a TypeScript entry of the project for a Node process of its own and answers the file. It stands beside the
 * installed packages, so that those it leaves outside are found.
 */
export async function bundleForNode(entry: string): Promise<string> {
  const name = basename(entry, '.ts')
  const outDir = resolve(ROOT, 'node_modules/.cache/afterdesk', name)
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: resolve(ROOT, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs`, format: 'es' } },
    },
  })
  return resolve(outDir, `${name}.mjs`)
}
