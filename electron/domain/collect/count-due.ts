import type { Output } from '../../../shared/contract'
import type { InvitationKind } from '../../../shared/contract/collect'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { loadAsking } from './asking-terms'
import {
  closedLately,
  FROM_ORDERS,
  invitable,
  remindable,
  remindedEnough,
  SUPPRESSED,
  unanswered,
} from './due-conditions'
import { countKind } from './list-due'

type Counts = Output<'collect.counts'>
interface Sums {
  due: number
  openCase: number
  suppressed: number
}

/** How many may be asked now, by kind. */
export async function countDue(context: ReadContext): Promise<Record<InvitationKind, number>> {
  const asking = await loadAsking(context)
  return {
    invitation: await countKind(context, asking, 'invitation'),
    reminder: await countKind(context, asking, 'reminder'),
    follow_up: await countKind(context, asking, 'follow_up'),
    survey: await countKind(context, asking, 'survey'),
  }
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
  const found = await sql.first<Sums & { askable: number }>(
    `SELECT count(*) FILTER (WHERE o.open_cases = 0 AND NOT ${SUPPRESSED}) AS due, count(*) FILTER (WHERE o.open_cases > 0) AS openCase,
       count(*) FILTER (WHERE o.open_cases = 0) AS askable ${FROM_ORDERS} WHERE ${due}`,
  )
  const { due: n = 0, openCase = 0, askable = 0 } = found ?? {}
  return { due: n, openCase, suppressed: askable - n }
}

async function count(sql: ReadSql, condition: string): Promise<number> {
  return (await sql.first<{ n: number }>(`SELECT count(*) AS n ${FROM_ORDERS} WHERE ${condition}`))?.n ?? 0
}
