import type { Output, Parsed } from '../../../shared/contract'
import { DIMENSIONS, type Dimension } from '../../../shared/model/measures'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { nameProducts } from './product-names'
import { checkPeriod } from './period'
import { sumCases } from './rollup.repo'

type Matrix = Output<'statistics.matrix'>
type Input = Parsed<'statistics.matrix'>
type Cell = Matrix['cells'][number]

/** Cases by reason and by something else: the largest of each, what is not listed added up. @throws Refusal time.backwards */
export async function matrix({ sql }: ReadContext, input: Input): Promise<Matrix> {
  checkPeriod(input)
  const [cells, byReason] = await Promise.all([cellsOf(sql, input), reasonsOf(sql, input)])
  const sizes = membersOf(cells)
  const reasons = new Set(byReason.slice(0, input.rows).map(({ key }) => key))
  const members = sizes.slice(0, input.columns).map(({ key }) => key)
  const listed = new Set(members)
  const titles = input.by === 'product' ? await nameProducts(sql, members) : new Map<string, string>()
  return {
    reasons: [...reasons],
    members: members.map((key) => ({ key, title: titles.get(key) ?? key })),
    cells: cells.filter(({ reason, member }) => reasons.has(reason) && listed.has(member)),
    n: sum(byReason),
    otherReasons: sum(byReason.slice(input.rows)),
    otherMembers: sum(sizes.slice(input.columns)),
  }
}

async function cellsOf(sql: ReadSql, { from, to, filter, measure, by }: Input): Promise<Cell[]> {
  const period = { from, to }
  const measures = [measure]
  const rows = isDimension(by)
    ? await sumCases(sql, period, filter, ['reason', 'member'], { dimension: by, measures })
    : (await sumCases(sql, period, filter, ['reason', by], { measures })).map((row) => ({ ...row, member: row[by] }))
  return rows.map(({ reason, member, figures }) => ({ reason, member, n: figures[measure].n }))
}

/** Every case once: a case without a category, or with two products, is one case. */
async function reasonsOf(sql: ReadSql, { from, to, filter, measure }: Input): Promise<Size[]> {
  const rows = await sumCases(sql, { from, to }, filter, ['reason'], { measures: [measure] })
  return rows.map(({ reason, figures }) => ({ key: reason, n: figures[measure].n })).sort(largestFirst)
}

function membersOf(cells: readonly Cell[]): Size[] {
  const sizes = new Map<string, number>()
  for (const { member, n } of cells) sizes.set(member, (sizes.get(member) ?? 0) + n)
  return [...sizes].map(([key, n]) => ({ key, n })).sort(largestFirst)
}

interface Size {
  key: string
  n: number
}

function isDimension(by: Input['by']): by is Dimension {
  return (DIMENSIONS as readonly string[]).includes(by)
}

function sum(sizes: readonly { n: number }[]): number {
  return sizes.reduce((total, { n }) => total + n, 0)
}

function largestFirst(one: Size, other: Size): number {
  return other.n - one.n || (one.key < other.key ? -1 : 1)
}
