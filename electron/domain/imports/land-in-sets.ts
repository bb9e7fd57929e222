import { setImmediate } from 'node:timers/promises'

export interface SetLanding<Read, Ready> {
  /** What is to be written for one thing that was read; nothing when it was refused. */
  prepare(read: Read): readonly Ready[]
  /** Writes one set. */
  land(ready: readonly Ready[]): Promise<void>
}

/**
 * Writes what is read, in sets; while one set is being written the next is read. After each handful the event loop gets
 * a turn, so that the writing goes on and the desk answers.
 */
export async function landInSets<Read, Ready>(
  batches: AsyncIterable<readonly Read[]>,
  atOnce: number,
  { prepare, land }: SetLanding<Read, Ready>,
): Promise<void> {
  let landing: Promise<void> = Promise.resolve()
  let ready: Ready[] = []
  const begin = (): void => {
    const set = ready
    ready = []
    landing = set.length > 0 ? land(set) : Promise.resolve()
    // Awaited below; a failure must not count as unhandled in between.
    landing.catch(() => undefined)
  }
  try {
    for await (const batch of batches) {
      for (const read of batch) ready.push(...prepare(read))
      await setImmediate()
      if (ready.length < atOnce) continue
      await landing
      begin()
    }
    await landing
    begin()
  } finally {
    // Whatever stopped the reading: nothing may still be writing when the transaction is undone.
    await landing.catch(() => undefined)
  }
  await landing
}
