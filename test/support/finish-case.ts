import { Refusal } from '../../shared/refusals'
import type { CaseDetail } from '../../shared/model/case'
import type { GoodsOutcome } from '../../shared/model/goods'
import { stepper, type TakeStep } from './case-steps'
import type { OpenDesk } from './open-desk'
import { pick, type Random } from './seed'

const PARCEL = { carrier: '顺丰', trackingNumber: 'SF-1' }
type Next = (step: TakeStep, found: CaseDetail, random: Random) => Promise<CaseDetail>

/** What a clerk does next with a case of each status, until it is closed. */
const NEXT: Partial<Record<CaseDetail['status'], Next>> = {
  to_review: (step, found) => step(found, 'cases.approve', { expectedTotalMinor: found.totalMinor }),
  awaiting_return: (step, found) => step(found, 'cases.recordShipment', PARCEL),
  in_transit: (step, found, random) =>
    random() < 0.1 ? step(found, 'cases.recordLoss') : step(found, 'cases.receive'),
  to_inspect: (step, found, random) => step(found, 'cases.inspect', { units: whatCame(found, random) }),
  to_grant: (step, found) =>
    // A unit lost on its way to the workshop cannot be mended: it is paid as a return that was lost.
    found.kind === 'repair'
      ? step(found, 'cases.convert', { kind: 'return', reason: found.reason, note: 'lost' })
      : step(found, 'cases.grant', { expectedTotalMinor: found.totalMinor, expectedDueMinor: found.dueMinor }),
  to_put_away: (step, found) => step(found, 'cases.putAway', { units: putAway(found) }),
  to_pay: (step, found) => step(found, 'cases.send'),
  paying: (step, found) => step(found, 'cases.recordSettlement', { reference: `R-${found.number}` }),
  to_collect: (step, found) => step(found, 'cases.collect', { method: 'transfer', reference: `C-${found.number}` }),
  to_diagnose: (step, found, random) =>
    step(found, 'cases.diagnose', {
      faultFound: 'loose contact',
      parts: [{ name: 'contact', quantity: 2, unitPriceMinor: 350 }],
      labourMinor: 1_200,
      days: 3,
      ...(random() < 0.5 ? { covered: false } : {}),
    }),
  quote_sent: (step, found, random) => step(found, random() < 0.8 ? 'cases.acceptQuote' : 'cases.refuseQuote'),
  to_repair: (step, found) => step(found, 'cases.startRepair'),
  in_repair: (step, found, random) => step(found, random() < 0.8 ? 'cases.finishRepair' : 'cases.giveUpRepair'),
  to_ship: (step, found) => step(found, 'cases.shipOut', PARCEL),
  shipped_out: (step, found) => step(found, 'cases.confirmDelivery'),
}

const OUTCOMES: readonly GoodsOutcome[] = ['accepted', 'accepted', 'accepted', 'short', 'wrong_item', 'damaged']

function whatCame({ goodsUnits, kind }: CaseDetail, random: Random) {
  return goodsUnits.flatMap(({ lineId, replacementId, quantity }) =>
    Array.from({ length: quantity }, () => {
      const outcome = kind === 'return' ? pick(random, OUTCOMES) : 'accepted'
      return { lineId, replacementId, quantity: 1, outcome, grade: 'B' as const }
    }),
  )
}

function putAway({ goodsUnits }: CaseDetail) {
  return goodsUnits
    .filter(({ state }) => state === 'inspected')
    .filter(({ outcome }) => outcome !== 'short')
    .map(({ id, outcome }) => {
      const ours = outcome === 'accepted' || outcome === 'damaged'
      return { id, disposition: ours ? ('restocked' as const) : ('sent_back' as const) }
    })
}

/** Takes a case to its end, and answers it. */
export async function finishCase(desk: OpenDesk, opened: CaseDetail, random: Random): Promise<CaseDetail> {
  const step = stepper(desk)
  let found = opened
  while (found.closedAt === null) {
    const next = NEXT[found.status]
    if (!next) throw new Error(`nobody knows what to do with a case that is ${found.status}`)
    const { status, kind, goods, money, moves } = found
    try {
      found = await next(step, found, random)
    } catch (error) {
      const told = { status, kind, goods, money, moves, details: error instanceof Refusal ? error.details : {} }
      throw new Error(`a case is stuck: ${JSON.stringify(told)}`, { cause: error })
    }
  }
  return found
}
