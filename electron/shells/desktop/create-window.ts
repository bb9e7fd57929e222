import { BrowserWindow } from 'electron'
import type { WindowState } from './window-state'

export interface WindowOptions {
  preload: string
  state: WindowState
  /** Developer tools are for unpackaged runs. */
  devTools: boolean
}

/** Makes the desk's one window, hidden until its page is ready. Every switch that matters is stated, defaults too. */
export function createWindow({ preload, state, devTools }: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = state
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Afterdesk',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  return window
}
