import { ReviewTerms } from '../../../shared/model/review-terms'
import { addDays, localDateOf, startOfDay } from '../../../shared/time'
import type { ReadContext } from '../context'

/** A survey later than this after the end of a case asks about something forgotten. Days. */
export const SURVEY_WITHIN_DAYS = 30
/** Orders whose time to rate ended within so many days are told as left out; older ones are history. */
export const CLOSED_LATELY_DAYS = 30

/** Instants that follow from the terms of a policy on a day of the shop. */
export interface AskingTimes {
  terms: ReviewTerms
  /** Delivered before: far enough back to be invited. */
  invitedBefore: number
  /** Opened from here on: may still be rated (null: without end). */
  openFrom: number | null
  /** Opened from here on, and not open any more: closed lately. */
  closedFrom: number | null
  /** Last asked before: far enough back to be reminded. */
  remindedBefore: number
  /** Rated from here on: may still be followed up. */
  followUpFrom: number
}

/** Policy versions that say the same about asking. */
export interface TermsGroup extends AskingTimes {
  versionIds: number[]
}

export interface Asking {
  now: number
  timeZone: string
  groups: readonly TermsGroup[]
  surveyFrom: number
}

/** What decides who is asked now: the terms of every policy version, as instants of this day. */
export async function loadAsking({ sql, shop, now }: ReadContext): Promise<Asking> {
  const at = now()
  const { timeZone } = shop
  const today = localDateOf(at, timeZone)
  const versions = await sql.all<{ id: number; reviews: string | null }>(
    `SELECT id, document -> '$.reviews' AS reviews FROM policy_versions WHERE state <> 'draft' ORDER BY id`,
  )
  const groups = new Map<string, TermsGroup>()
  for (const { id, reviews } of versions) {
    const text = reviews ?? '{}'
    const group = groups.get(text)
    if (group) group.versionIds.push(id)
    else groups.set(text, { versionIds: [id], ...timesOf(termsOf(text), today, timeZone) })
  }
  return {
    now: at,
    timeZone,
    groups: [...groups.values()],
    surveyFrom: startOfDay(addDays(today, -SURVEY_WITHIN_DAYS), timeZone),
  }
}

/** Days count from midnight to midnight of the shop: what happened on a day is one day old from the next midnight on. */
export function timesOf(terms: ReviewTerms, today: string, timeZone: string): AskingTimes {
  const daysAgo = (days: number): number => startOfDay(addDays(today, -days), timeZone)
  const { windowDays, inviteAfterDays, remindAfterDays, followUpDays } = terms
  return {
    terms,
    invitedBefore: daysAgo(inviteAfterDays - 1),
    openFrom: windowDays === null ? null : daysAgo(windowDays),
    closedFrom: windowDays === null ? null : daysAgo(windowDays + CLOSED_LATELY_DAYS),
    remindedBefore: daysAgo(remindAfterDays - 1),
    followUpFrom: daysAgo(followUpDays),
  }
}

/** The day, from its first instant, that is so many days after another instant. */
export function daysAfter(at: number, days: number, timeZone: string): number {
  return startOfDay(addDays(localDateOf(at, timeZone), days), timeZone)
}

/** Terms by their text: a published document never changes. */
const read = new Map<string, ReviewTerms>()
const MOST_READ = 100

function termsOf(text: string): ReviewTerms {
  let terms = read.get(text)
  if (!terms) {
    terms = ReviewTerms.parse(JSON.parse(text))
    if (read.size >= MOST_READ) read.clear()
    read.set(text, terms)
  }
  return terms
}
