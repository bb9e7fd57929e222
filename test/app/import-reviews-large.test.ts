import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReviewImportReport } from '../../shared/contract/imports'
import { countReviews } from '../fixtures/import/given-reviews'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'
import { collectGarbage } from '../support/collect-garbage'
import { writeReviewsCsv } from '../support/write-reviews-csv'

let desk: ImportDesk
beforeEach(async () => void (desk = await openImportDesk()))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const SEED = 4
async function started(many: number): Promise<string> {
  const path = join(desk.dataDir, 'many.csv')
  await writeReviewsCsv(path, many, SEED)
  const uploadIds = [desk.app.admitFile(path)]
  return (await desk.call('imports.reviews', { profile: 'generic-reviews', uploadIds })).jobId
}

async function ended(id: string, onProgress: (done: number) => void = () => undefined) {
  return new Promise<Awaited<ReturnType<typeof job>>>((resolve) => {
    const look = () =>
      void job(id).then((found) => {
        if (found.state === 'running') onProgress(found.progress.step === 'read' ? found.progress.done : 0)
        else resolve(found)
      })
    desk.app.subscribe((name) => name === 'jobs.changed' && look())
    look()
  })
}
const job = (id: string) => desk.call('jobs.get', { id })

describe('a large import of reviews', () => {
  it('that is cancelled while it runs leaves nothing behind', async () => {
    const id = await started(5_000)
    const { state, refusal } = await ended(id, (done) => {
      if (done > 100_000) void desk.ask('jobs.cancel', { id })
    })
    expect([state, refusal?.code]).toEqual(['cancelled', 'job.cancelled'])
    expect([await countReviews(desk), (await desk.call('imports.list', {})).total]).toEqual([0, 0])
    expect(await readdir(join(desk.dataDir, 'uploads')).catch(() => [])).toEqual([])
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('holds less than 150 MB more while it runs, however long the file is', async () => {
    collectGarbage()
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      collectGarbage()
      most = Math.max(most, process.memoryUsage().rss)
    }, 2_000)
    const { result } = await ended(await started(5_000)).finally(() => clearInterval(watch))
    expect((result as ReviewImportReport).reviews).toMatchObject({ read: 5_000, added: 5_000, rejected: 0 })
    expect((most - before) / 1_000_000).toBeLessThan(150)
  })
})
