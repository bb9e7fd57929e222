import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { ROOT } from './root'

const packed = createRequire(resolve(ROOT, 'package.json')).resolve('@sparticuz/chromium')
const { version } = JSON.parse(readFileSync(resolve(packed, '../../../package.json'), 'utf8')) as { version: string }

/** The browser unpacked from its registry package, beside the installed packages so that a clean install removes it. */
const UNPACKED = resolve(ROOT, `node_modules/.cache/afterdesk/chromium-${version}`)

/** Keeps the browser to itself: no sandbox where it runs as root, nothing asked of any network. */
const QUIET = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Runs work with other environment variables, and puts them back. */
async function withEnvironment<Result>(changes: Record<string, string>, work: () => Promise<Result>): Promise<Result> {
  const before = { ...process.env }
  Object.assign(process.env, changes)
  try {
    return await work()
  } finally {
    for (const name of Object.keys(changes)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}

/** Unpacks beside the final place and renames, so that two runs at once never see half a browser. */
async function unpack(): Promise<string> {
  const path = join(UNPACKED, 'chromium')
  if (existsSync(path)) return path
  await mkdir(dirname(UNPACKED), { recursive: true })
  const partial = await mkdtemp(`${UNPACKED}-`)
  // The package unpacks into the temporary folder, and its spare system libraries only where it believes itself in Lambda.
  await withEnvironment({ TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, async () => {
    const { default: unpacker } = await import('@sparticuz/chromium')
    await unpacker.executablePath()
  })
  await rename(partial, UNPACKED).catch(() => rm(partial, { recursive: true }))
  return path
}

/** Libraries and fonts that came with the browser, for a machine that has none of its own. */
function spareParts(): Record<string, string> {
  return { LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib'), FONTCONFIG_PATH: join(UNPACKED, 'fonts') }
}

async function launchUnpacked(): Promise<Browser> {
  const options: LaunchOptions = { executablePath: await unpack(), args: QUIET, timeout: 30_000 }
  const environment = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  try {
    return await chromium.launch(options)
  } catch (error) {
    if (!/shared librar|fontconfig/i.test(String(error))) throw error
    return chromium.launch({ ...options, env: { ...environment, ...spareParts() } })
  }
}

async function launchInstalled(): Promise<Browser> {
  try {
    return await chromium.launch({ channel: 'chrome', args: QUIET })
  } catch {
    return chromium.launch({ channel: 'msedge', args: QUIET })
  }
}

/** A real Chromium: from the registry on Linux for x64, otherwise an installed Chrome or Edge. */
export function launchBrowser(): Promise<Browser> {
  return process.platform === 'linux' && process.arch === 'x64' ? launchUnpacked() : launchInstalled()
}
