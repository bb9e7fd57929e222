import { describe, expect, it } from 'vitest'
import { neighboursOf, nextAfter } from '../../renderer/features/cases/detail/use-neighbours'
import { collectCases } from '../../renderer/features/cases/queue/collect-cases'
import { readQueue } from '../../renderer/features/cases/queue/queue-query'
import type { Input } from '../../shared/contract'
import { fakeBridge } from './mount-in-desk'
import { listOf } from './queue-desk'

describe('walking through the queue', () => {
  const rows = [{ id: 11 }, { id: 12 }, { id: 13 }]

  it('knows the cases before and after one that is still in it', () => {
    expect(neighboursOf(rows, 4, { id: 12, at: 5 })).toEqual({
      previous: { id: 11, at: 4 },
      next: { id: 13, at: 6 },
      at: 5,
    })
    expect(neighboursOf(rows, 0, { id: 11, at: 0 })).toEqual({ previous: null, next: { id: 12, at: 1 }, at: 0 })
  })

  it('goes on with the row that took the place of one that left it', () => {
    expect(neighboursOf(rows, 4, { id: 99, at: 5 })).toEqual({
      previous: { id: 11, at: 4 },
      next: { id: 12, at: 5 },
      at: null,
    })
    expect(neighboursOf([], 0, { id: 99, at: 0 })).toEqual({ previous: null, next: null, at: null })
  })

  it('after a step goes on with the case that follows, wherever the step has put this one', async () => {
    const after = async (ids: number[], at: number) => {
      fakeBridge({
        'cases.list': ({ offset = 0, limit = 100 }: Input<'cases.list'>) => ({
          total: ids.length,
          offset,
          rows: ids.slice(offset, offset + limit).map((id) => ({ id })),
        }),
      })
      return nextAfter(12, { queue: readQueue({}), at, work: true })
    }
    // It left the queue, stayed in place, moved to the end, and was the last.
    expect(await after([11, 13, 14], 1)).toEqual({ id: 13, at: 1 })
    expect(await after([11, 12, 13, 14], 1)).toEqual({ id: 13, at: 2 })
    expect(await after([11, 13, 14, 12], 1)).toEqual({ id: 13, at: 1 })
    expect(await after([11, 12], 1)).toBeNull()
  })

  it('collects every case of a long view once, and stops when asked to', async () => {
    fakeBridge({ 'cases.list': listOf(1_203) })
    const queue = readQueue({})
    const seen: number[] = []
    const rows = await collectCases(queue, {
      signal: new AbortController().signal,
      progress: (done) => seen.push(done),
    })
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 1_203 }, (_, index) => index + 1))
    expect(seen).toEqual([500, 1_000, 1_203])
    const stop = new AbortController()
    const stopped = collectCases(queue, { signal: stop.signal, progress: () => stop.abort() })
    await expect(stopped).rejects.toThrow(/abort/i)
  })
})
