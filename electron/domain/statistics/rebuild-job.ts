import type { JobContext } from '../context'
import { countRollupRows, differencesOf, type Difference } from './find-differences'
import { isMisnamed, rebuildRollup, ROLLUPS, slicesOf, type CountedRollup } from './rebuild-statistics'

/** Differences told in full; more are only counted. */
const MOST_TOLD = 1_000
/** Slices compared at once: a reader is left for the screens. */
const AT_ONCE = 2

export interface RebuildReport {
  /** Rows of all rollups after the rebuild. */
  rows: number
  /** Figures that were wrong. */
  found: number
  differences: Difference[]
}

/**
 * Computes every rollup anew and tells what was wrong before. It counts beside the writer, one rollup after the other, and
 * takes the writer only for a rollup that was wrong. Cancelling leaves those that were not reached as they were.
 */
export async function rebuildJob(context: JobContext): Promise<RebuildReport> {
  const { sql, progress } = context
  const differences: Difference[] = []
  const total = ROLLUPS.flatMap(({ rollup }) => slicesOf(rollup)).length
  let done = 0
  for (const counted of ROLLUPS) {
    const found: Difference[] = []
    const slices = slicesOf(counted.rollup)
    for (let next = 0; next < slices.length; next += AT_ONCE) {
      progress(counted.rollup.table, done, total)
      const together = slices.slice(next, next + AT_ONCE)
      found.push(...(await Promise.all(together.map((slice) => differencesOf(sql, counted, [slice])))).flat())
      done += together.length
    }
    if (found.length > 0 || (await isMisnamed(sql, counted))) await putRight(context, counted, found.length)
    differences.push(...found)
  }
  progress('done', total, total)
  return { rows: await countRollupRows(sql), found: differences.length, differences: differences.slice(0, MOST_TOLD) }
}

function putRight({ write }: JobContext, counted: CountedRollup, found: number): Promise<unknown> {
  const { table } = counted.rollup
  return write(
    async ({ sql, changed }) => {
      await rebuildRollup(sql, counted)
      const left = await differencesOf(sql, counted)
      if (left.length > 0) throw new Error(`a rebuild of ${table} left ${left.length} differences`)
      changed('desk.reloaded', {})
      return { found }
    },
    { rollup: table },
  )
}
