import type { ReadSql } from '../../../db/sql'

/** What one examination looked at and what it found wrong. */
export interface Examined {
  examined: number
  problems: string[]
}

export interface Check {
  name: string
  examine(sql: ReadSql, dataDir: string): Promise<Examined>
}

/** Problems told per check; the last line says how many more there are. */
const MOST_TOLD = 50

/**
 * A check whose rows are its problems: `count` answers `n`, the rows looked at; `breaches` answers `problem`, one sentence
 * per row that is wrong.
 */
export function rowsCheck(name: string, count: string, breaches: string): Check {
  return {
    name,
    async examine(sql) {
      const looked = await sql.first<{ n: number }>(count)
      const found = await sql.all<{ problem: string }>(breaches)
      return { examined: looked?.n ?? 0, problems: tell(found.map(({ problem }) => problem)) }
    },
  }
}

export function tell(problems: readonly string[]): string[] {
  if (problems.length <= MOST_TOLD) return [...problems]
  return [...problems.slice(0, MOST_TOLD), `… and ${problems.length - MOST_TOLD} more`]
}
