import { join } from 'node:path'
import type { ReviewImportReport } from '../../shared/contract/imports'
import { openDesk } from '../support/open-desk'
import { writeReviewsCsv } from '../support/write-reviews-csv'

const SEED = 4
const MIB = 1_048_576

/** Importing so many reviews with the rules a fresh desk has: processor time, and how far the resident memory grew. */
export async function sayReviewImport(many: number): Promise<string> {
  const desk = await openDesk()
  try {
    const path = join(desk.dataDir, 'reviews.csv')
    await writeReviewsCsv(path, many, SEED)
    const before = { cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }
    let most = before.rss
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
    const uploadIds = [desk.app.admitFile(path)]
    const report = (await desk.finish('imports.reviews', {
      profile: 'generic-reviews',
      uploadIds,
    })) as ReviewImportReport
    clearInterval(watch)
    const { user, system } = process.cpuUsage(before.cpu)
    const seconds = ((user + system) / 1_000_000).toFixed(1)
    return `${report.reviews.added} reviews imported in ${seconds} s of processor time, ${Math.round((most - before.rss) / MIB)} MiB more held`
  } finally {
    await desk.close()
  }
}
