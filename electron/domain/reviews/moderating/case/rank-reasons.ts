import type { Aspect } from '../../../../../shared/model/review'
import type { Fault, PolicyReason } from '../../../../../shared/model/policy'

/** What a complaint about an aspect is called in policies, most fitting first, and whose fault it is where none is called so. */
interface Calling {
  codes: readonly string[]
  fault: Fault
}

const QUALITY: Calling = {
  codes: ['quality_defect', 'quality', 'defective', 'damaged', 'not_as_described'],
  fault: 'seller',
}
const ARRIVED: Readonly<Record<Aspect, Calling>> = {
  quality: QUALITY,
  size: { codes: ['wrong_size', 'size', 'does_not_fit', 'no_reason', 'changed_mind'], fault: 'buyer' },
  packaging: { codes: ['damaged_in_transit', 'damaged'], fault: 'carrier' },
  logistics: { codes: ['late_delivery', 'damaged_in_transit', 'lost_in_transit'], fault: 'carrier' },
  service: { codes: ['not_as_described', 'wrong_item', 'missing_item'], fault: 'seller' },
}
const NOT_ARRIVED: Calling = { codes: ['not_received', 'lost_in_transit', 'late_delivery'], fault: 'carrier' }

/** Reasons of a policy, those that fit what the text complains about first; without a complaint it is about the goods. */
export function rankReasons(
  reasons: readonly PolicyReason[],
  aspects: readonly Aspect[],
  delivered: boolean,
): PolicyReason[] {
  const callings = aspects.map((aspect) => (aspect === 'logistics' && !delivered ? NOT_ARRIVED : ARRIVED[aspect]))
  const ranked = (callings.length === 0 ? [QUALITY] : callings).flatMap(({ codes, fault }) => [
    ...codes.flatMap((code) => reasons.filter((reason) => reason.code === code)),
    ...reasons.filter((reason) => reason.fault === fault),
  ])
  return [...new Set([...ranked, ...reasons])]
}
