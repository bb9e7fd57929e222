/** Where sums are read: from a rollup wherever one has what is asked; under two or more members from the rows, counted the same way. */
import type { StatisticsFilter } from '../../../shared/contract/statistics'
import { DIMENSIONS, type CaseMeasure, type Dimension, type Period } from '../../../shared/model/measures'
import { addDays, wholeMonths } from '../../../shared/time'
import { HAS_MEMBER } from '../../db/has-member'
import {
  countedCases,
  DAILY_CASES,
  DAILY_ORDERS,
  MONTHLY_CASES,
  MONTHLY_DELIVERIES,
  MONTHLY_ORDERS,
} from '../../db/measures'
import type { Rollup } from '../../db/rollup'
import type { SqlValue } from '../../db/sql'
import { caseConditions } from '../cases/case-conditions'

/** Rows with columns and figures, to be summed; `before` stands before the SELECT and its parameters come first. */
export interface Source {
  before: string
  rows: string
  parameters: SqlValue[]
}

interface Condition {
  sql: string
  parameters: SqlValue[]
}

const FIELD_OF: Readonly<Record<Dimension, 'sku' | 'category' | 'agent' | 'segment'>> = {
  product: 'sku',
  category: 'category',
  agent: 'agent',
  segment: 'segment',
}
/** A filter of statistics names no days, so that no time zone is asked for. */
const NO_INSTANTS = { timeZone: 'UTC' }
const MONTH_LENGTH = '2026-11'.length

export function casesSource(
  period: Period,
  filter: StatisticsFilter,
  columns: readonly string[],
  figures: readonly string[],
  measures: readonly CaseMeasure[],
  by: Dimension | undefined,
): Source {
  const asked = columns.includes('member') ? by : undefined
  const members = membersOf(filter, DIMENSIONS)
  const picked = [...columns, ...figures]
  const at = place(members, asked)
  if (at) {
    const fields = equals(filter, ['channel', 'currency', 'kind', 'reason'])
    return fromRollups(
      { days: DAILY_CASES, months: MONTHLY_CASES },
      period,
      picked,
      and(at, fields),
      eachMember(MONTHLY_CASES, members, asked),
    )
  }
  const conditions = caseConditions(filter, NO_INSTANTS)
  const dimension = asked ?? ''
  const within = and(
    { sql: 'dimension = ?', parameters: [dimension] },
    ...members.filter(([own]) => own === asked).map(([, member]) => ({ sql: 'member = ?', parameters: [member] })),
    days(period),
  )
  return {
    before: `WITH picked AS MATERIALIZED (SELECT * FROM cases WHERE ${conditions.sql})`,
    rows: `SELECT ${select(picked, 'day')} FROM (${countedCases('picked AS cases', measures, dimension)}) WHERE ${within.sql}`,
    parameters: [...conditions.parameters, ...within.parameters],
  }
}

export function ordersSource(
  period: Period,
  filter: StatisticsFilter,
  columns: readonly string[],
  figures: readonly string[],
  by: Dimension | undefined,
  only?: readonly string[],
): Source {
  const asked = columns.includes('member') ? by : undefined
  const members = membersOf(filter, ['product', 'category', 'segment'])
  const fields = equals(filter, ['channel', 'currency'])
  const picked = [...columns, ...figures]
  const at = place(members, asked)
  if (at) {
    const seek = only ? null : eachMember(MONTHLY_ORDERS, members, asked)
    const where = and(at, amongst(only), fields)
    return fromRollups({ days: DAILY_ORDERS, months: MONTHLY_ORDERS }, period, picked, where, seek)
  }
  const orders = pickedOrders(members, and(fields, placed(period)))
  // The narrowest part of the order says the figures, what is asked for says where they stand.
  const parts = asked === 'product' || asked === 'category' ? [asked] : []
  const [part] = [...parts, ...members.map(([dimension]) => dimension)]
  const counted = DAILY_ORDERS.counted('picked AS orders')
  const own = members.find(([dimension]) => dimension === part)
  const one = and(
    { sql: 'part.dimension = ?', parameters: [part ?? ''] },
    ...(own ? [{ sql: 'part.member = ?', parameters: [own[1]] }] : []),
    { sql: 'part.day BETWEEN ? AND ?', parameters: [period.from, period.to] },
  )
  const standing =
    asked && asked !== part ? `JOIN (${counted}) AS asked ON asked.id = part.id AND asked.dimension = '${asked}'` : ''
  const names = picked.map((name) => {
    if (name === 'month') return `substr(part.day, 1, ${MONTH_LENGTH}) AS month`
    return name === 'member' && standing ? 'asked.member' : `part.${name}`
  })
  return {
    before: orders.sql,
    rows: `SELECT ${names.join(', ')} FROM (${counted}) AS part ${standing} WHERE ${one.sql}`,
    parameters: [...orders.parameters, ...one.parameters],
  }
}

export function deliveriesSource(period: Period, filter: StatisticsFilter, figures: readonly string[]): Source {
  const members = membersOf(filter, ['product', 'category', 'segment'])
  const fields = equals(filter, ['channel', 'currency'])
  const months = { sql: 'month BETWEEN ? AND ?', parameters: [monthOf(period.from), monthOf(period.to)] }
  const names = ['month', ...figures].join(', ')
  const at = place(members, undefined)
  if (at) {
    const where = and(at, fields, months)
    return {
      before: '',
      rows: `SELECT ${names} FROM monthly_deliveries WHERE ${where.sql}`,
      parameters: where.parameters,
    }
  }
  const delivered = {
    sql: 'delivered_on BETWEEN ? AND ?',
    parameters: [`${monthOf(period.from)}-01`, `${monthOf(period.to)}-31`],
  }
  const orders = pickedOrders(members, and(fields, delivered))
  const [dimension, member] = members[0]!
  return {
    before: orders.sql,
    rows: `SELECT ${names} FROM (${MONTHLY_DELIVERIES.counted('picked AS orders')}) WHERE dimension = ? AND member = ?`,
    parameters: [...orders.parameters, dimension, member],
  }
}

/** Where one dimension answers: its rows of all members or of one; null where only the rows know. */
function place(members: readonly [Dimension, string][], asked: Dimension | undefined): Condition | null {
  const [first, second] = members
  if (second || (first && asked && first[0] !== asked)) return null
  if (first) return { sql: 'dimension = ? AND member = ?', parameters: [...first] }
  if (asked) return { sql: 'dimension = ?', parameters: [asked] }
  return { sql: `dimension = '' AND member = ''`, parameters: [] }
}

/** Whole months from their own rollup where there is one and no day is asked for, the days at the ends from the other. */
function fromRollups(
  rollups: { days: Rollup; months: Rollup },
  period: Period,
  picked: readonly string[],
  condition: Condition,
  members: string | null,
): Source {
  const where = members
    ? and(condition, { sql: 'member IN (SELECT member FROM each_member)', parameters: [] })
    : condition
  const whole = picked.includes('day') ? null : wholeMonths(period)
  const spans: [table: string, time: 'day' | 'month', from: string, to: string][] = []
  if (!whole) spans.push([rollups.days.table, 'day', period.from, period.to])
  if (whole) {
    spans.push([rollups.months.table, 'month', monthOf(whole.from), monthOf(whole.to)])
    if (period.from < whole.from) spans.push([rollups.days.table, 'day', period.from, addDays(whole.from, -1)])
    if (whole.to < period.to) spans.push([rollups.days.table, 'day', addDays(whole.to, 1), period.to])
  }
  return {
    before: members ?? '',
    rows: spans
      .map(
        ([table, time]) =>
          `SELECT ${select(picked, time)} FROM ${table} WHERE ${where.sql} AND ${time} BETWEEN ? AND ?`,
      )
      .join(' UNION ALL '),
    parameters: spans.flatMap(([, , from, to]) => [...where.parameters, from, to]),
  }
}

/** Every member of a dimension, each found from the one before it, so that the days of each are sought and no others read. */
function eachMember({ table }: Rollup, given: readonly unknown[], dimension: Dimension | undefined): string | null {
  if (!dimension || given.length > 0) return null
  const next = (after: string) => `SELECT min(member) FROM ${table} WHERE dimension = '${dimension}' ${after}`
  return `WITH RECURSIVE each_member (member) AS (${next('')}
    UNION ALL SELECT (${next('AND member > each_member.member')}) FROM each_member WHERE member IS NOT NULL)`
}

const monthOf = (day: string) => day.slice(0, MONTH_LENGTH)

function select(picked: readonly string[], time: 'day' | 'month'): string {
  const name = (column: string) =>
    column === 'month' && time === 'day' ? `substr(day, 1, ${MONTH_LENGTH}) AS month` : column
  // Something must stand in a SELECT, and a sum over nothing needs no column.
  return picked.map(name).join(', ') || '1'
}

function membersOf(filter: StatisticsFilter, dimensions: readonly Dimension[]): [Dimension, string][] {
  return dimensions.flatMap((dimension): [Dimension, string][] => {
    const member = filter[FIELD_OF[dimension]]
    return member === undefined ? [] : [[dimension, member]]
  })
}

function pickedOrders(members: readonly [Dimension, string][], condition: Condition): Condition {
  const { sql, parameters } = and(
    condition,
    ...members.map(([dimension, member]) => ({ sql: HAS_MEMBER.order[dimension], parameters: [member] })),
  )
  return { sql: `WITH picked AS MATERIALIZED (SELECT * FROM orders WHERE ${sql})`, parameters }
}

/** Seeks each member's days; without it the days of all members are read. */
function amongst(only: readonly string[] | undefined): Condition {
  if (!only) return { sql: 'true', parameters: [] }
  return { sql: 'member IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(only)] }
}

function days({ from, to }: Period): Condition {
  return { sql: 'day BETWEEN ? AND ?', parameters: [from, to] }
}

/** The instants of the days, a day wider on either side, let the index of instants find what the dates then decide. */
function placed({ from, to }: Period): Condition {
  const [first, last] = [Date.parse(addDays(from, -1)), Date.parse(addDays(to, 2))]
  return { sql: 'placed_at BETWEEN ? AND ? AND placed_on BETWEEN ? AND ?', parameters: [first, last, from, to] }
}

function equals(filter: StatisticsFilter, fields: readonly (keyof StatisticsFilter)[]): Condition {
  return and(
    ...fields.flatMap((field): Condition[] => {
      const value = filter[field]
      return value === undefined ? [] : [{ sql: `${field} = ?`, parameters: [value] }]
    }),
  )
}

function and(...conditions: readonly Condition[]): Condition {
  const given = conditions.filter(({ sql }) => sql !== 'true')
  return {
    sql: given.map(({ sql }) => sql).join(' AND ') || 'true',
    parameters: given.flatMap(({ parameters }) => parameters),
  }
}
