import { ASPECTS, type Aspect } from '../../../../shared/model/review'
import { insertRows } from '../../../db/rows'
import { aspectTerms, type AspectTermRow } from '../../../db/schema/learning'
import type { ReadSql, WriteSql } from '../../../db/sql'
import type { AspectTerm } from './aspects-of'
import { SEED_TERMS } from './seed-terms'

const SEEDS: readonly AspectTerm[] = ASPECTS.flatMap((aspect) =>
  SEED_TERMS[aspect].map((term) => ({ aspect, term, learned: false })),
)

/** The words that stand for each aspect: the seed words, and those the shop's comments have taught. */
export async function loadTerms(sql: ReadSql): Promise<AspectTerm[]> {
  const learned = await sql.all<{ aspect: Aspect; term: string }>(
    'SELECT aspect, term FROM aspect_terms WHERE learned = 1 ORDER BY aspect, weight DESC, term',
  )
  return [...SEEDS, ...learned.map(({ aspect, term }) => ({ aspect, term, learned: true }))]
}

/** Replaces all that was learned before. */
export async function keepTerms(
  sql: WriteSql,
  learned: readonly { aspect: Aspect; term: string; weight: number }[],
): Promise<void> {
  const rows: AspectTermRow[] = [
    ...SEEDS.map(({ aspect, term }) => ({ aspect, term, weight: 1, learned: 0 })),
    ...learned.map((term) => ({ ...term, learned: 1 })),
  ]
  await sql.run('DELETE FROM aspect_terms')
  await insertRows(sql, aspectTerms, rows)
}
