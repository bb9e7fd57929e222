import type { JobContext } from '../context'
import { countRollupRows, findDifferences, type Difference } from './find-differences'
import { rebuildStatistics } from './rebuild-statistics'

/** Differences told in full; more are only counted. */
const MOST_TOLD = 1_000

export interface RebuildReport {
  /** Rows of all rollups after the rebuild. */
  rows: number
  /** Figures that were wrong. */
  found: number
  differences: Difference[]
}

/** Computes the statistics anew in one transaction and tells what was wrong before. Cancelling leaves everything as it was. */
export function rebuildJob(context: JobContext): Promise<RebuildReport> {
  const { progress } = context
  return context.write(async ({ sql, changed }) => {
    progress('comparing', 0, 3)
    const differences = await findDifferences(sql)
    progress('counting', 1, 3)
    await rebuildStatistics(sql)
    progress('checking', 2, 3)
    const left = await findDifferences(sql)
    if (left.length > 0) throw new Error(`a rebuild left ${left.length} differences`)
    const rows = await countRollupRows(sql)
    progress('done', 3, 3)
    if (differences.length > 0) changed('desk.reloaded', {})
    return { rows, found: differences.length, differences: differences.slice(0, MOST_TOLD) }
  })
}
