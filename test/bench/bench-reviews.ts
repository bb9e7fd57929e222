import { join } from 'node:path'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { writeReviewsCsv } from '../support/write-reviews-csv'
import { medianOf, timed } from './measure'
import { watchWork, type Watched } from './watch-work'

const SEED = 4
const SEARCHES = 20

export interface ReviewBench {
  readonly reviews: number
  readonly rows: readonly Watched[]
  /** Median of a search for two characters (ms). */
  readonly searchMs: number
}

/** Reviews from their file to a trained model with the rules a fresh desk has, while another window reads the list. */
export async function benchReviews(many: number): Promise<ReviewBench> {
  const desk = await openDesk()
  try {
    const path = join(desk.dataDir, 'reviews.csv')
    await writeReviewsCsv(path, many, SEED)
    const rows: Watched[] = []
    for (const [name, work] of worksOf(desk, path)) rows.push(await watchWork(name, work, () => search(desk)))
    for (const [name, work] of await trialsOf(desk)) rows.push(await watchWork(name, work, () => search(desk)))
    const searches: number[] = []
    for (let round = 0; round < SEARCHES; round++) searches.push(await timed(() => search(desk)))
    return { reviews: many, rows, searchMs: medianOf(searches) }
  } finally {
    await desk.close()
  }
}

type Work = readonly [name: string, work: () => Promise<unknown>]

const search = (desk: OpenDesk): Promise<unknown> =>
  desk.call('reviews.list', { view: 'all', filter: { text: '质量' }, offset: 0, limit: 50 })

function worksOf(desk: OpenDesk, path: string): Work[] {
  const importing = () =>
    desk.finish('imports.reviews', { profile: 'generic-reviews', uploadIds: [desk.app.admitFile(path)] })
  return [
    ['import', importing],
    ['import again, adding nothing', importing],
    ['examination', () => desk.call('desk.verify', {})],
    ['all rules', () => desk.finish('moderation.run', {})],
    ['training', () => desk.finish('learning.train', {})],
  ]
}

/** A trial of one rule of each kind. */
async function trialsOf(desk: OpenDesk): Promise<Work[]> {
  const trials = new Map<string, Work>()
  for (const { code, label, enabled, scope, conditions, outcome, reason, tag } of await desk.call(
    'moderation.rules',
    {},
  )) {
    const kinds = conditions.map(({ kind }) => kind).join(' and ')
    const rule = { code, label, enabled, scope, conditions, outcome, reason, tag }
    trials.set(kinds, [`trial: ${kinds}`, () => desk.finish('moderation.try', { rule })])
  }
  return [...trials.values()]
}

/** A table against the scan of the texts: what a trial of `no_words`, which needs next to nothing but reading them, takes. */
export function reviewTable({ reviews, rows, searchMs }: ReviewBench): string {
  const scan = rows.find(({ name }) => name === 'trial: no_words')?.cpuMs
  const lines = rows.map(({ name, cpuMs, stallMs, grownMib }) => {
    const ratio = scan === undefined ? '' : `${(cpuMs / scan).toFixed(1)}×`
    const stall = stallMs === null ? '' : stallMs <= 50 ? 'within 50 ms' : `${(stallMs / 50).toFixed(1)} of 50 ms`
    return `| ${name} | ${ratio} | ${((cpuMs * 1_000) / reviews).toFixed(0)} | ${stall} | ${grownMib.toFixed(0)} |`
  })
  const head = `| ${reviews.toLocaleString('en-US')} reviews | ÷ reading the texts | µs of processor per review | longest computing at a stretch | MiB more held |\n| --- | ---: | ---: | ---: | ---: |`
  const found = searchMs <= 30 ? 'within' : 'NOT within'
  return `${head}\n${lines.join('\n')}\n\nA search for two characters comes ${found} 30 ms (${(searchMs / 30).toFixed(2)} of it).`
}
