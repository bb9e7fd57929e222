import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const LOOPBACK = '127.0.0.1'
const DESK_PORT = 4870

/** Hot reload: the desktop where Electron is installed, else the loopback desk behind the page's dev server. */
export async function runDev(root, args) {
  process.chdir(root)
  process.env.NODE_ENV_ELECTRON_VITE = 'development'
  if (existsSync(join(root, 'node_modules', 'electron', 'path.txt'))) await developDesktop(root, args)
  else await developLoopback(root, args)
}

async function developDesktop(root, args) {
  process.env.ELECTRON_CLI_ARGS = JSON.stringify(args)
  const { createServer } = await import('electron-vite')
  await createServer({ root, build: { watch: {} } }, { rendererOnly: false })
}

/** The page comes from the dev server; its `/desk` socket is passed on to a desk that restarts with each change to its code. */
async function developLoopback(root, args) {
  const { resolveConfig } = await import('electron-vite')
  const { build, createServer, mergeConfig } = await import('vite')
  const { config } = await resolveConfig(
    { root, ignoreConfigWarning: true, build: { outDir: 'out/dev' } },
    'serve',
    'development',
  )
  const proxy = { '/desk': { target: `ws://${LOOPBACK}:${DESK_PORT}`, ws: true, changeOrigin: true } }
  const page = await createServer(mergeConfig(config.renderer, { server: { host: LOOPBACK, port: 5173, proxy } }))
  await page.listen()
  const origin = `http://${LOOPBACK}:${page.httpServer.address().port}`
  const watcher = await build(mergeConfig(config.main, { build: { watch: {} } }))
  const restart = deskRunner(join(root, 'out', 'dev', 'main', 'start.js'), origin, args)
  watcher.on('event', (event) => {
    if (event.code === 'END') restart()
    if (event.code === 'ERROR') process.stderr.write(`${event.error?.message ?? 'The build failed.'}\n`)
  })
}

/** Restarts the desk under one session for the whole run, so an open page reconnects by itself. */
function deskRunner(entry, origin, args) {
  const env = {
    ...process.env,
    AFTERDESK_DEV_ORIGIN: origin,
    AFTERDESK_DEV_SESSION: randomBytes(32).toString('base64url'),
  }
  let child = null
  let opened = false
  let turn = Promise.resolve()
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop().then(() => process.exit(0)))
  function stop() {
    const running = child
    child = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return Promise.resolve()
    return new Promise((gone) => {
      running.once('exit', gone)
      running.kill('SIGTERM')
    })
  }
  return () => {
    turn = turn.then(stop).then(() => {
      const again = opened ? ['--no-open'] : []
      opened = true
      child = spawn(process.execPath, [entry, '--loopback', '--port', String(DESK_PORT), ...again, ...args], {
        env,
        stdio: 'inherit',
      })
    })
  }
}
