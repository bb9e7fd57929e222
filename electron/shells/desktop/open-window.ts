import { BrowserWindow } from 'electron'
import type { PageAddress } from './page-address'
import { keepWindowState, type WindowState } from './window-state'

export interface WindowOptions {
  page: PageAddress
  preload: string
  state: WindowState
  stateFile: string
  /** Developer tools are for unpackaged runs. */
  devTools: boolean
}

/** Opens the desk's one window. Every switch that matters is stated, also where it is the default. */
export function openWindow({ page, preload, state, stateFile, devTools }: WindowOptions): BrowserWindow {
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
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  keepWindowState(window, stateFile)
  void window.loadURL(page.url)
  return window
}
