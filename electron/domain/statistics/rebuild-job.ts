import type { JobContext } from '../context'
import {
  countRollupRows,
  differencesFromNothing,
  differencesOf,
  isLost,
  isRight,
  type Difference,
  type Differences,
} from './find-differences'
import { isMisnamed, nameProducts, rebuildSlice, ROLLUPS, slicesOf, type CountedRollup } from './rebuild-statistics'

/** Differences told in full; more are only counted. */
const MOST_TOLD = 1_000

export interface RebuildReport {
  /** Rows of all rollups after the rebuild. */
  rows: number
  /** Figures that were wrong. */
  found: number
  differences: Difference[]
}

/**
 * Computes every rollup anew and tells what was wrong before. It counts beside the writer, one slice of a rollup after the other,
 * and takes the writer only for a slice that was wrong. Cancelling leaves those that were not reached as they were.
 */
export async function rebuildJob(context: JobContext): Promise<RebuildReport> {
  const { sql, progress } = context
  const differences: Difference[] = []
  const slices = ROLLUPS.flatMap((counted) => slicesOf(counted.rollup).map((slice) => ({ counted, slice })))
  let found = 0
  for (const [done, { counted, slice }] of slices.entries()) {
    progress(counted.rollup.table, done, slices.length)
    const { n, told } = await putRight(context, counted, slice)
    found += n
    differences.push(...told.slice(0, MOST_TOLD - differences.length))
  }
  progress('done', slices.length, slices.length)
  return { rows: await countRollupRows(sql), found, differences }
}

/** What was wrong in a slice; counted once where it held nothing or all was right. */
async function putRight(context: JobContext, counted: CountedRollup, slice: string): Promise<Differences> {
  const { sql } = context
  if (await isLost(sql, counted, slice)) {
    await writeSlice(context, counted, slice, null)
    return differencesFromNothing(sql, counted.rollup, slice)
  }
  if (await isRight(sql, counted, slice)) {
    if (await isMisnamed(sql, counted)) await writeNames(context)
    return { n: 0, told: [] }
  }
  const differences = await differencesOf(sql, counted, slice)
  await writeSlice(context, counted, slice, differences.n)
  return differences
}

/** A transaction for each slice, so that nobody who decides a case waits for long. */
function writeSlice(
  { write }: JobContext,
  counted: CountedRollup,
  slice: string,
  found: number | null,
): Promise<unknown> {
  return write(
    async ({ sql, changed }) => {
      await rebuildSlice(sql, counted, slice)
      changed('desk.reloaded', {})
      return { found }
    },
    { rollup: counted.rollup.table, slice },
  )
}

function writeNames({ write }: JobContext): Promise<unknown> {
  return write(
    async ({ sql, changed }) => {
      await nameProducts(sql)
      changed('desk.reloaded', {})
      return { found: 0 }
    },
    { rollup: 'product_scores' },
  )
}
