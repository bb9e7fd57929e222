import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const SOURCES = {
  main: ['electron', 'shared'],
  preload: ['electron/preload.ts', 'shared'],
  renderer: ['renderer', 'shared'],
}
const CONFIGURATION = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
/** A build that takes longer than this (in units of the pause below) is not waited for; the waiter builds for itself. */
const WAITS = 1_200
const WAIT_MS = 100

/** Builds the targets whose sources differ from the ones their bundle was built from. */
export async function buildWhenStale(root, targets) {
  if (staleOf(root, targets).length === 0) return
  const out = join(root, 'out')
  mkdirSync(out, { recursive: true })
  const unlock = await lock(join(out, '.building'))
  try {
    // Whoever held the lock may have built these meanwhile.
    const stale = staleOf(root, targets)
    if (stale.length > 0) await build(root, out, stale)
  } finally {
    unlock()
  }
}

/** One build into a folder, in this process; its tools may write to stdout. */
export async function bundle(root, targets, outDir) {
  process.env.AFTERDESK_TARGETS = targets
  const { build: run } = await import('electron-vite')
  await run({ root, logLevel: 'warn', ignoreConfigWarning: true, build: { outDir } })
}

function staleOf(root, targets) {
  return targets.filter((target) => {
    const stamp = join(root, 'out', target, '.stamp')
    return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest(root, target)
  })
}

function digest(root, target) {
  const hash = createHash('sha256')
  for (const path of [...CONFIGURATION, ...SOURCES[target]].flatMap((path) => filesUnder(resolve(root, path)))) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => !name.startsWith('.'))
  return names.sort().flatMap((name) => filesUnder(join(path, name)))
}

/** Builds aside and swaps whole folders in, so a reader finds the old bundle or the new one, never half of one. */
async function build(root, out, targets) {
  const next = join(out, `.next-${process.pid}`)
  const stamps = targets.map((target) => digest(root, target))
  try {
    await runBundle(root, targets.join(','), next)
    for (const [index, target] of targets.entries()) {
      writeFileSync(join(next, target, '.stamp'), stamps[index])
      if (existsSync(join(out, target))) renameSync(join(out, target), join(next, `old-${target}`))
      renameSync(join(next, target), join(out, target))
    }
  } finally {
    rmSync(next, { recursive: true, force: true })
  }
}

function runBundle(root, targets, outDir) {
  const launcher = join(root, 'electron', 'launch.mjs')
  process.stderr.write(`Building ${targets.replaceAll(',', ', ')} …\n`)
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [launcher, 'bundle', targets, outDir], { cwd: root, stdio: ['ignore', 2, 2] })
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error('The build failed; its messages are above.'))))
  })
}

/** A file that names its owner; one left behind by a process that is gone does not count. Answers how to free it. */
async function lock(path) {
  for (let wait = 0; wait < WAITS; wait++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (ownerIsGone(path)) rmSync(path, { force: true })
      else await pause(WAIT_MS)
    }
  }
  return () => {}
}

function ownerIsGone(path) {
  try {
    const owner = Number(readFileSync(path, 'utf8'))
    if (!owner) return false
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
