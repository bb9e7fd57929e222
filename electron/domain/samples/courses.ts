/** The ways a case of each kind takes. A step that turns out not to be needed is left out when the case is played. */
import type { CaseKind } from '../../../shared/model/policy'
import type { Random } from './random'
import { after, comingBack, goingOut, paying, reviewing, type Paying, type Review, type Wait } from './waits'

/** The turns a case takes off the straight way. */
export interface Course {
  review: Review
  paying: Paying
  lost: boolean
  /** An exchange whose goods leave first, and one whose goods never come back then. */
  shipFirst: boolean
  unreturned: boolean
  /** What the buyer owes is waived instead of collected. */
  waived: boolean
  /** What goes out against what came back, by its price. */
  price: 'same' | 'dearer' | 'cheaper'
  repair: 'plain' | 'parts' | 'charged' | 'refused' | 'hopeless'
}

export const STRAIGHT: Course = {
  review: 'plain',
  paying: 'plain',
  lost: false,
  shipFirst: false,
  unreturned: false,
  waived: false,
  price: 'same',
  repair: 'plain',
}

/** A course as chance has it. */
export function drawCourse(random: Random): Course {
  const repair = random.next()
  return {
    review: drawReview(random.next()),
    paying: random.chance(0.1) ? 'failed' : random.chance(0.04) ? 'unknown' : 'plain',
    lost: random.chance(0.02),
    shipFirst: random.chance(0.25),
    unreturned: random.chance(0.12),
    waived: random.chance(0.08),
    price: random.pick(['same', 'same', 'dearer', 'cheaper'] as const),
    repair:
      repair < 0.42
        ? 'plain'
        : repair < 0.62
          ? 'parts'
          : repair < 0.82
            ? 'charged'
            : repair < 0.9
              ? 'refused'
              : 'hopeless',
  }
}

/** Shares of every review's end, adding up to one. */
const REVIEWS: readonly (readonly [Review, number])[] = [
  ['plain', 0.68],
  ['asked', 0.12],
  ['declined', 0.06],
  ['appealed', 0.02],
  ['withdrawn', 0.04],
  ['expired', 0.02],
  ['offer_taken', 0.04],
  ['offer_refused', 0.02],
]

function drawReview(drawn: number): Review {
  let below = 0
  return REVIEWS.find(([, share]) => drawn < (below += share))?.[0] ?? 'plain'
}

/** Every step of a case, in its order, with the hours before each. */
export function stepsOf(kind: CaseKind, course: Course, method: string, random: Random): Wait[] {
  const review = reviewing(course.review, random)
  const pay = paying(course.paying, method, random)
  if (course.review === 'offer_taken') return [...review, ...pay]
  if (!review.some(([step]) => step === 'approve')) return review
  return [...review, ...WAYS[kind](course, pay, random)]
}

type Way = (course: Course, pay: readonly Wait[], random: Random) => Wait[]

const WAYS: Readonly<Record<CaseKind, Way>> = {
  refund: (_, pay) => [...pay],
  return: (course, [send, ...pay], random) => [
    ...lookedAt(course, random),
    send!,
    ['putAway', after(random, 2)],
    ...pay,
  ],
  exchange: exchangeWay,
  repair: repairWay,
}

function lookedAt({ lost }: Course, random: Random): Wait[] {
  const grant: Wait = ['grant', after(random, 5)]
  return lost
    ? [...comingBack(true, random), grant]
    : [...comingBack(false, random), ['inspect', after(random, 8)], grant]
}

function exchangeWay(course: Course, pay: readonly Wait[], random: Random): Wait[] {
  const due: Wait = [course.waived ? 'waive' : 'collect', after(random, 16)]
  const putAway: Wait = ['putAway', after(random, 2)]
  if (!course.shipFirst) return [due, ...lookedAt(course, random), putAway, ...goingOut(random), ...pay]
  if (!course.unreturned) return [due, ...goingOut(random), ...lookedAt(course, random), putAway, ...pay]
  // The buyer has 168 hours to send theirs.
  return [
    due,
    ...goingOut(random),
    ['chargeUnreturned', 170 + after(random, 20)],
    [course.waived ? 'waive' : 'collect', after(random, 30)],
  ]
}

function repairWay({ repair, waived }: Course, _: readonly Wait[], random: Random): Wait[] {
  const h = (hours: number, spread?: number) => after(random, hours, spread)
  const diagnosed: Wait[] = [...comingBack(false, random), ['diagnose', h(14)]]
  const due: Wait = [waived ? 'waive' : 'collect', h(12)]
  const out = goingOut(random)
  if (repair === 'refused') return [...diagnosed, ['refuseQuote', h(14)], ...out]
  const started: Wait[] = [...diagnosed, ['acceptQuote', h(12)], ['startRepair', h(8)]]
  if (repair === 'hopeless') {
    const exchanged: Wait[] = [
      ['convert', h(6)],
      ['approve', h(4)],
      ['inspect', h(3)],
      ['grant', h(3)],
    ]
    return [...started, ['giveUpRepair', h(20)], ...exchanged, ['putAway', h(2)], ...out]
  }
  const parts: Wait[] =
    repair === 'parts'
      ? [
          ['waitParts', h(6)],
          ['partsArrived', h(90, 0.6)],
        ]
      : []
  return [...started, ...parts, ['finishRepair', h(20)], due, ...out]
}
