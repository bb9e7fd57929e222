import { resolve } from 'node:path'
import { app } from 'electron'
import { runDesktop } from './shells/desktop/run-desktop'

// Not awaited: Electron becomes ready only once this file has run to its end.
runDesktop({
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  preload: resolve(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  pageFolder: resolve(import.meta.dirname, '..', 'renderer'),
  devUrl: process.env.ELECTRON_RENDERER_URL,
})
