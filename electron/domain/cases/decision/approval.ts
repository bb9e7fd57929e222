import type { CaseStates, GoodsState } from '../../../../shared/model/case'
import type { CaseKind, PolicyDocument } from '../../../../shared/model/policy'

export interface Approving {
  kind: CaseKind
  /** Where goods of the case stand already: those of a case that was converted, or reopened, with goods in the house. */
  goods: GoodsState
  /** Whole units the case is about. */
  units: number
  totalMinor: number
  dueMinor: number
  refundWhen: PolicyDocument['refundWhen']
  /** The buyer keeps the goods of a return. */
  withoutReturn: boolean
}

export interface Approval {
  /** The amount is granted with the approval; otherwise once the goods were looked at, or the repair quote is accepted. */
  grantNow: boolean
  expectGoods: boolean
  to: Pick<CaseStates, 'goods' | 'work' | 'out'>
}

const SEEN: readonly GoodsState[] = ['inspected', 'put_away', 'lost']

/** What approving a case means for its goods and its money, by its kind. */
export function approvalOf(asked: Approving): Approval {
  const { kind, units, dueMinor, withoutReturn } = asked
  const expectGoods = kind !== 'refund' && units > 0 && asked.goods === 'not_needed' && !withoutReturn
  const goods = expectGoods ? 'awaiting_shipment' : asked.goods
  const grantNow = grantsNow(asked, goods)
  return {
    grantNow,
    expectGoods,
    to: {
      goods,
      work: kind === 'repair' && goods === 'received' ? 'to_diagnose' : 'none',
      out: kind !== 'exchange' ? 'none' : grantNow && dueMinor > 0 ? 'held' : 'reserved',
    },
  }
}

/** A repair is granted when its quote is accepted. Where the seller owes, goods are looked at first, unless the policy pays at once. */
function grantsNow({ kind, totalMinor, refundWhen }: Approving, goods: GoodsState): boolean {
  if (kind === 'repair') return false
  if (kind === 'refund' || refundWhen === 'approved' || SEEN.includes(goods)) return true
  return kind === 'return' ? goods === 'not_needed' : totalMinor === 0
}
