import { HOUR_MS } from '../../../shared/time'
import type { Random } from './random'

export type StepName =
  | 'startReview'
  | 'askInfo'
  | 'answerInfo'
  | 'approve'
  | 'decline'
  | 'withdraw'
  | 'send'
  | 'recordFailure'
  | 'retry'
  | 'recordSettlement'

export interface PlannedStep {
  step: StepName
  at: number
}

/** Waiting times from sending to the platform's word, in hours (median), by how the order was paid. */
const SETTLING_HOURS: Readonly<Record<string, number>> = { alipay: 3, wechat: 7, card: 40, gift_card: 1 }

/** Where a case that is being worked on stands: the step it took last. */
export const STANDS = [
  null,
  null,
  'startReview',
  'askInfo',
  'askInfo',
  'answerInfo',
  'approve',
  'approve',
  'send',
  'recordFailure',
  'recordFailure',
  'retry',
  'recordSettlement',
  'decline',
] as const satisfies readonly (StepName | null)[]

/** The turns a case takes off the straight way from request to settlement. */
interface Course {
  withdrawn: boolean
  asked: boolean
  declined: boolean
  failed: boolean
}

/** A case from its opening to its end. */
export function planSteps(openAt: number, method: string, random: Random): PlannedStep[] {
  const course = {
    withdrawn: random.chance(0.04),
    asked: random.chance(0.15),
    declined: random.chance(0.09),
    failed: random.chance(0.12),
  }
  return follow(course, openAt, method, random)
}

/** A case up to the step it stands at, or with none taken yet. */
export function planStepsUntil(
  stand: (typeof STANDS)[number],
  openAt: number,
  method: string,
  random: Random,
): PlannedStep[] {
  const course = {
    withdrawn: false,
    asked: stand === 'askInfo' || stand === 'answerInfo',
    declined: stand === 'decline',
    failed: stand === 'recordFailure' || stand === 'retry',
  }
  const steps = follow(course, openAt, method, random)
  return steps.slice(0, steps.findIndex(({ step }) => step === stand) + 1)
}

function follow(
  { withdrawn, asked, declined, failed }: Course,
  openAt: number,
  method: string,
  random: Random,
): PlannedStep[] {
  const settleHours = SETTLING_HOURS[method] ?? 12
  const waits: [StepName, number][] = withdrawn
    ? [['withdraw', random.around(10, 0.6)]]
    : [
        ['startReview', random.around(3, 0.7)],
        ...turn(asked, ['askInfo', random.around(1, 0.5)], ['answerInfo', random.around(14, 0.8)]),
        ...turn(declined, ['decline', random.around(5, 0.6)]),
        ...turn(!declined, ['approve', random.around(4, 0.7)], ['send', random.around(2, 0.6)]),
        ...turn(
          !declined && failed,
          ['recordFailure', random.around(settleHours, 0.4)],
          ['retry', random.around(8, 0.5)],
        ),
        ...turn(!declined, ['recordSettlement', random.around(settleHours, 0.5)]),
      ]
  let at = openAt
  return waits.map(([step, hours]) => ({ step, at: (at += Math.ceil(hours * HOUR_MS)) }))
}

function turn(taken: boolean, ...steps: [StepName, number][]): [StepName, number][] {
  return taken ? steps : []
}
