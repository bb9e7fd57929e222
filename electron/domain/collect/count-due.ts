import type { Output } from '../../../shared/contract'
import { INVITATION_KINDS } from '../../../shared/contract/collect'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { loadAsking } from './asking-terms'
import {
  closedLately,
  dueQuery,
  FROM_ORDERS,
  FROM_UNWANTED,
  invitable,
  remindable,
  remindedEnough,
  unanswered,
} from './due-conditions'
import { countKind } from './list-due'

type Counts = Output<'collect.counts'>
interface Sums {
  due: number
  openCase: number
  suppressed: number
}

/** How many may be asked now, whatever for, counted up to so many: who has a thousand to ask need not know more at a glance. */
export async function countDueUpTo(context: ReadContext, most: number): Promise<number> {
  const asking = await loadAsking(context)
  let n = 0
  for (const kind of INVITATION_KINDS) {
    if (n >= most) break
    const { source, parameters } = dueQuery(kind, asking)
    const counted = await context.sql.first<{ n: number }>(`SELECT count(*) AS n FROM (SELECT 1 ${source} LIMIT ?)`, [
      ...parameters,
      most - n,
    ])
    n += counted?.n ?? 0
  }
  return n
}

/** How many may be asked now, and who else would be: with a case open, or not wanting it; reminded enough; too late. */
export async function countAsking(context: ReadContext): Promise<Counts> {
  const { sql } = context
  const asking = await loadAsking(context)
  const [invitations, reminders] = [await sums(sql, invitable(asking)), await sums(sql, remindable(asking))]
  return {
    due: {
      invitation: invitations.due,
      reminder: reminders.due,
      follow_up: await countKind(context, asking, 'follow_up'),
      survey: await countKind(context, asking, 'survey'),
    },
    leftOut: {
      openCase: invitations.openCase + reminders.openCase,
      suppressed: invitations.suppressed + reminders.suppressed,
      askedEnough: await count(sql, `${unanswered(asking)} AND ${remindedEnough(asking)}`),
      windowClosed: await count(sql, closedLately(asking)),
    },
  }
}

async function sums(sql: ReadSql, due: string): Promise<Sums> {
  const found = await sql.first<{ total: number; openCase: number; suppressed: number }>(
    `SELECT count(*) AS total, count(*) FILTER (WHERE o.open_cases > 0) AS openCase,
       (SELECT count(*) ${FROM_UNWANTED} WHERE ${due} AND o.open_cases = 0) AS suppressed ${FROM_ORDERS} WHERE ${due}`,
  )
  const { total = 0, openCase = 0, suppressed = 0 } = found ?? {}
  return { due: total - openCase - suppressed, openCase, suppressed }
}

async function count(sql: ReadSql, condition: string): Promise<number> {
  return (await sql.first<{ n: number }>(`SELECT count(*) AS n ${FROM_ORDERS} WHERE ${condition}`))?.n ?? 0
}
