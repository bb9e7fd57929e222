import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../shared/contract/imports'
import { collectGarbage } from '../support/collect-garbage'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'
import { csv, generic } from '../fixtures/import/mapped-orders'

let desk: ImportDesk
beforeEach(async () => void (desk = await openImportDesk()))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

describe('a large import', () => {
  const many = csv(
    ...Array.from(
      { length: 40_000 },
      (_, index) =>
        `M${index},2024-05-${String(1 + (index % 28)).padStart(2, '0')} 10:00,茶壶 ${index % 90},1,${index % 500}.50,,,${index % 3_000},,done`,
    ),
  )

  it('that is cancelled while it runs leaves nothing behind', async () => {
    const ids = await desk.admit({ 'many.csv': many })
    const { jobId } = await desk.call('imports.orders', { ...generic, uploadIds: ids })
    const ended = new Promise<void>((resolve) => {
      desk.app.subscribe((name, payload) => {
        if (name !== 'jobs.changed' || (payload as { id: string }).id !== jobId) return
        void desk.call('jobs.get', { id: jobId }).then(async ({ state, progress }) => {
          if (state === 'running' && progress.step === 'write' && progress.done > 0)
            await desk.ask('jobs.cancel', { id: jobId })
          if (state === 'cancelled' || state === 'failed' || state === 'done') resolve()
        })
      })
    })
    await ended
    expect(await desk.call('jobs.get', { id: jobId })).toMatchObject({
      state: 'cancelled',
      refusal: { code: 'job.cancelled' },
    })
    expect([await desk.orders(), (await desk.call('imports.list', {})).total]).toEqual([0, 0])
    expect(await readdir(join(desk.dataDir, 'uploads')).catch(() => [])).toEqual([])
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('holds less than 150 MB more while it runs', async () => {
    collectGarbage()
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      collectGarbage()
      most = Math.max(most, process.memoryUsage().rss)
    }, 100)
    try {
      expect((await desk.import({ 'many.csv': many }, generic)).orders.added).toBe(40_000)
    } finally {
      clearInterval(watch)
    }
    expect((most - before) / 1_000_000).toBeLessThan(150)
  })
})

const OLIST = join(import.meta.dirname, '../../../shared/data/olist-sample')

describe('the Olist sample', () => {
  it('imports whole from its folder, to the cent, and again without effect', async ({ skip }) => {
    if (!existsSync(OLIST)) skip('../shared/data/olist-sample is not beside the project')
    const run = async () =>
      (await desk.finish('imports.orders', {
        profile: 'olist',
        uploadIds: [desk.app.admitFile(OLIST)],
      })) as ImportReport
    const report = await run()
    expect(report).toMatchObject({
      orders: { read: 4_000, added: 4_000, unchanged: 0, rejected: 0 },
      lines: 4_519,
      payments: 4_161,
      rejectedRows: 0,
      sums: [
        {
          currency: 'BRL',
          goodsMinor: 54_954_509,
          reductionsMinor: 0,
          shippingMinor: 8_970_968,
          taxMinor: 0,
          paymentsMinor: 64_549_405,
        },
      ],
    })
    expect((await run()).orders).toEqual({ read: 4_000, added: 0, unchanged: 4_000, rejected: 0 })
    expect(await desk.orders()).toBe(4_000)
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })
})
