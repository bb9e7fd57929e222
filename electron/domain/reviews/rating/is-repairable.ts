import { isRepairable, RejectReason } from '../../../../shared/model/moderation'

/** Whether another text would mend what a review was rejected for. */
export function isRepairableReason(rejectReason: string | null): boolean {
  const reason = RejectReason.safeParse(rejectReason)
  return reason.success && isRepairable(reason.data)
}
