/** How long the people of the sample shop take, as steps with the hours before each (medians, with a long tail). */
import type { CaseMove } from '../../../shared/model/case'
import type { Random } from './random'

/** A step and the hours that pass before it. */
export type Wait = readonly [step: CaseMove, hours: number]

/** What happens on the way from a request to its decision. */
export type Review =
  'plain' | 'asked' | 'declined' | 'appealed' | 'withdrawn' | 'expired' | 'offer_taken' | 'offer_refused'
/** How the platform takes the money. */
export type Paying = 'plain' | 'failed' | 'unknown'

/** A pause of about so many hours: half are shorter, a tenth are nearly three times as long. */
export function after(random: Random, hours: number, spread = 0.8): number {
  return random.around(hours, spread)
}

/** From the request to what a person says to it; the goods of a declined case have not moved. */
export function reviewing(review: Review, random: Random): Wait[] {
  const h = (hours: number, spread?: number) => after(random, hours, spread)
  if (review === 'withdrawn') return [['withdraw', h(10)]]
  const asked: Wait[] = [
    ['startReview', h(3)],
    ['askInfo', h(1, 0.5)],
  ]
  switch (review) {
    // The answer's clock runs 72 hours.
    case 'expired':
      return [...asked, ['expire', 73 + h(12)]]
    case 'asked':
      return [...asked, ['answerInfo', h(14)], ['approve', h(4)]]
    case 'declined':
      return [
        ['startReview', h(3)],
        ['decline', h(5)],
      ]
    case 'appealed':
      return [
        ['startReview', h(3)],
        ['decline', h(5)],
        ['appeal', h(20, 0.6)],
        ['startReview', h(5)],
        ['approve', h(6)],
      ]
    case 'offer_taken':
      return [
        ['startReview', h(3)],
        ['counter', h(4)],
        ['acceptOffer', h(12)],
      ]
    case 'offer_refused':
      return [
        ['startReview', h(3)],
        ['counter', h(4)],
        ['refuseOffer', h(12)],
        ['approve', h(6)],
      ]
    case 'plain':
      return [
        ['startReview', h(3)],
        ['approve', h(4)],
      ]
  }
}

/** Waiting times from sending to the platform's word, in hours (median), by how the order was paid. */
const SETTLING_HOURS: Readonly<Record<string, number>> = { alipay: 3, wechat: 7, card: 40, gift_card: 1 }

/** From what is owed to the platform's word that it is paid. */
export function paying(how: Paying, method: string, random: Random): Wait[] {
  const settleHours = SETTLING_HOURS[method] ?? 12
  const settled: Wait = ['recordSettlement', after(random, settleHours, 0.7)]
  const send: Wait = ['send', after(random, 2, 0.7)]
  if (how === 'plain') return [send, settled]
  if (how === 'unknown') return [send, ['markUnknown', 24 + after(random, 6)], settled]
  return [send, ['recordFailure', after(random, settleHours, 0.5)], ['retry', after(random, 8, 0.6)], settled]
}

/** The parcel of the buyer, from approval to the house. */
export function comingBack(lost: boolean, random: Random): Wait[] {
  const sent: Wait = ['recordShipment', after(random, 26)]
  return lost ? [sent, ['recordLoss', 160 + after(random, 40)]] : [sent, ['receive', after(random, 55, 0.5)]]
}

/** The shop's parcel, from the packing table to the buyer. */
export function goingOut(random: Random): Wait[] {
  return [
    ['shipOut', after(random, 10)],
    ['confirmDelivery', after(random, 52, 0.5)],
  ]
}
