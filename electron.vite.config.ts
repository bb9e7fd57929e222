import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const fromRoot = (path: string) => resolve(import.meta.dirname, path)

/** Node 20 is the oldest that runs the command line and the loopback desk; the build tool would assume Electron's newer one. */
const NODE_TARGET = 'node20.19'

/** `AFTERDESK_TARGETS` narrows a build to some of the three bundles, e.g. `main,preload` for the command line. */
const wanted = new Set((process.env.AFTERDESK_TARGETS ?? 'main,preload,renderer').split(','))

async function rendererConfig() {
  // Loaded only here: the kit's build plugin takes seconds, and the command line does not need it.
  const { default: ui } = await import('@nuxt/ui/vite')
  const kit = {
    root: import.meta.dirname,
    // Icons named in the sources are put into the bundle, so none is ever fetched.
    icon: { clientBundle: { scan: { globInclude: ['renderer/**/*.{vue,ts}'] } } },
  }
  return {
    root: fromRoot('renderer'),
    plugins: [vue(), ui(kit)],
    build: { minify: true, sourcemap: false, rollupOptions: { input: fromRoot('renderer/index.html') } },
  }
}

export default defineConfig(async () => ({
  ...(wanted.has('main') && {
    main: {
      build: {
        target: NODE_TARGET,
        sourcemap: false,
        rollupOptions: {
          input: {
            main: fromRoot('electron/main.ts'),
            start: fromRoot('electron/start.ts'),
            cli: fromRoot('electron/cli.ts'),
          },
        },
      },
    },
  }),
  ...(wanted.has('preload') && {
    preload: {
      build: {
        // A sandboxed preload can load nothing but `electron`, so its one dependency is bundled.
        externalizeDeps: false,
        sourcemap: false,
        rollupOptions: {
          input: fromRoot('electron/preload.ts'),
          output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
        },
      },
    },
  }),
  ...(wanted.has('renderer') && { renderer: await rendererConfig() }),
}))
