/** Where an alarm leads: the rows it counts, and the chart it lies beyond the limits of. */
import type { RouteLocationRaw } from 'vue-router'
import type { Alarm } from '../../shared/contract/forecast'
import { addDays } from '../../shared/time'

/** Days of the past that the chart shows up to the alarm. */
const SHOWN_DAYS = 180

/** Filter of the rows and of the chart; the words are those of both addresses. */
function subjectOf({ kind, subject }: Alarm): Record<string, string> {
  if (kind === 'reason') return { reason: subject }
  return kind === 'product' ? { sku: subject } : {}
}

export function rowsOf(alarm: Alarm): RouteLocationRaw {
  const { kind, from, to } = alarm
  if (kind === 'low_stars') {
    return { path: '/reviews', query: { view: 'all', counted: 'yes', stars: '1,2', ratedFrom: from, ratedTo: to } }
  }
  const measure = kind === 'late' ? 'late' : 'opened'
  return { path: '/cases', query: { view: 'all', measure, from, to, ...subjectOf(alarm) } }
}

export function chartOf(alarm: Alarm): RouteLocationRaw {
  const { kind, from, to } = alarm
  const period = { from: addDays(to, 1 - SHOWN_DAYS), to }
  if (kind === 'low_stars') return { path: '/scores', query: period, hash: '#low-stars' }
  const grain = from === to ? 'day' : 'week'
  const measure = kind === 'late' ? { measure: 'late' } : {}
  return {
    path: '/statistics/forecast',
    query: { ...period, grain, ...measure, ...subjectOf(alarm) },
    hash: '#control',
  }
}
