import type { Output, Parsed } from '../../../../shared/contract'
import type { ReadSql } from '../../../db/sql'
import type { ReadContext } from '../../context'
import { netPromoterPoints } from '../math/nps'
import { checkPeriod, type Period } from '../period'
import { sumCases } from '../rollup.repo'

/** Satisfied are those who answer 4 or 5 of 5. */
const SATISFIED = 4

/**
 * Cases closed in the period, cases whose buyers were asked in it, and what was answered in it. An answer counts on its own day,
 * wherever its case was closed. @throws Refusal time.backwards
 */
export async function satisfaction(
  { sql }: ReadContext,
  period: Parsed<'scores.satisfaction'>,
): Promise<Output<'scores.satisfaction'>> {
  checkPeriod(period)
  const [reach, csat, nps] = await Promise.all([
    countReach(sql, period),
    countScores(sql, period, 'csat', [1, 2, 3, 4, 5]),
    countScores(sql, period, 'nps', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  ])
  const n = sum(csat)
  const satisfied = sum(csat.slice(SATISFIED - 1))
  return {
    ...reach,
    csat: { n, bps: n > 0 ? Math.round((satisfied * 10_000) / n) : null, byScore: csat },
    nps: { n: sum(nps), points: netPromoterPoints(nps), byScore: nps },
  }
}

type Reach = Pick<Output<'scores.satisfaction'>, 'closed' | 'asked' | 'answered'>

async function countReach(sql: ReadSql, { from, to }: Period): Promise<Reach> {
  const [closed] = await sumCases(sql, { from, to }, {}, [], { measures: ['closed'] })
  const reach = await sql.first<Omit<Reach, 'closed'>>(
    `SELECT (SELECT count(DISTINCT case_id) FROM invitations WHERE kind = 'survey' AND sent_on BETWEEN ?1 AND ?2) AS asked,
       (SELECT count(*) FROM case_surveys WHERE answered_on BETWEEN ?1 AND ?2) AS answered`,
    [from, to],
  )
  return { closed: closed?.figures.closed.n ?? 0, ...reach! }
}

async function countScores(
  sql: ReadSql,
  { from, to }: Period,
  question: 'csat' | 'nps',
  scores: readonly number[],
): Promise<number[]> {
  const rows = await sql.all<{ score: number; n: number }>(
    `SELECT ${question} AS score, count(*) AS n FROM case_surveys WHERE answered_on BETWEEN ? AND ? AND ${question} IS NOT NULL GROUP BY score`,
    [from, to],
  )
  return scores.map((score) => rows.find((row) => row.score === score)?.n ?? 0)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
