import { readFileSync } from 'node:fs'

/** What a piece of work took, and what others felt of it. Times in ms. */
export interface Watched {
  readonly name: string
  /** Processor time of all threads. */
  readonly cpuMs: number
  /** Longest computing of the main thread between two turns of the event loop, in processor time; null where the system does not tell. */
  readonly stallMs: number | null
  /** The slowest answer another caller got meanwhile, by the clock. */
  readonly slowestMs: number
  readonly grownMib: number
}

const MIB = 1_048_576
const [TICK_MS, ASK_EVERY_MS] = [1, 100]

/** Processor time of the main thread so far, which other programs do not lengthen as they do the clock. */
function ranMs(): number | null {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return null
  }
}

/** Does the work, while `ask` is asked over and over, one question at a time. */
export async function watchWork(
  name: string,
  work: () => Promise<unknown>,
  ask: () => Promise<unknown>,
): Promise<Watched> {
  const before = { cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }
  let [most, stallMs, slowestMs] = [before.rss, 0, 0]
  let ran = ranMs()
  const ticks = setInterval(() => {
    const now = ranMs()
    if (now !== null && ran !== null) stallMs = Math.max(stallMs, now - ran)
    ran = now
  }, TICK_MS)
  const memory = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), ASK_EVERY_MS)
  const asked = { going: true }
  const asking = (async () => {
    while (asked.going) {
      const start = performance.now()
      await ask()
      slowestMs = Math.max(slowestMs, performance.now() - start)
      await new Promise((wake) => setTimeout(wake, ASK_EVERY_MS))
    }
  })()
  try {
    await work()
  } finally {
    clearInterval(ticks)
    clearInterval(memory)
    asked.going = false
    await asking
  }
  const { user, system } = process.cpuUsage(before.cpu)
  const cpuMs = (user + system) / 1_000
  return { name, cpuMs, stallMs: ran === null ? null : stallMs, slowestMs, grownMib: (most - before.rss) / MIB }
}
