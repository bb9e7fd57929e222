/** Which clock runs while a case stands somewhere, and how a clock's time is counted. */
import type { ShopSettings } from '../../../../shared/contract/desk'
import type { CaseStatus } from '../../../../shared/model/case'
import type { ClockStep, StepClock } from '../../../../shared/model/policy'
import { HOUR_MS } from '../../../../shared/time'
import { addWorkingMs, workCalendarOf, workingMsBetween } from '../../policies/work-calendar'

/** Closed cases, and those that wait for a carrier or for parts, have no clock. */
const STEP_OF: Readonly<Partial<Record<CaseStatus, ClockStep>>> = {
  to_review: 'decide',
  to_confirm: 'decide',
  waiting_buyer: 'answer',
  offer_made: 'answer',
  quote_sent: 'answer',
  awaiting_return: 'ship_back',
  in_transit: 'receive',
  to_inspect: 'inspect',
  to_grant: 'grant',
  to_pay: 'pay',
  paying: 'pay',
  payment_failed: 'pay',
  payment_unknown: 'pay',
  to_diagnose: 'diagnose',
  to_repair: 'repair',
  in_repair: 'repair',
  to_collect: 'collect',
  to_ship: 'ship_out',
}

/** The clock that stands still, with the time it has left, while a case waits there. */
const PAUSED_IN: Readonly<Partial<Record<CaseStatus, ClockStep>>> = { waiting_buyer: 'decide', waiting_parts: 'repair' }

export function clockStepOf(status: CaseStatus): ClockStep | null {
  return STEP_OF[status] ?? null
}

export function pausedStepOf(status: CaseStatus): ClockStep | null {
  return PAUSED_IN[status] ?? null
}

type Shop = Pick<ShopSettings, 'calendar' | 'timeZone'>
type Counting = Pick<StepClock, 'counts'>

/** When so much of a clock's time has gone by; time that is already over (negative) lies before `at`. */
export function clockEnd(at: number, ms: number, { counts }: Counting, shop: Shop): number {
  return counts === 'working' ? addWorkingMs(at, ms, workCalendarOf(shop.calendar), shop.timeZone) : at + ms
}

/** What a clock has left; negative once it is late. */
export function clockLeft(at: number, dueAt: number, { counts }: Counting, shop: Shop): number {
  return counts === 'working' ? workingMsBetween(at, dueAt, workCalendarOf(shop.calendar), shop.timeZone) : dueAt - at
}

/** When a clock that starts now ends. */
export function clockDue(at: number, clock: StepClock, shop: Shop): number {
  return clockEnd(at, Math.round(clock.hours * HOUR_MS), clock, shop)
}
