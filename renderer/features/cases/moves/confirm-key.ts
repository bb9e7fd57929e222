import type { CaseDetail } from '../../../../shared/model/case'
import { amountOf, chargeOf, dueOf } from './case-amount'
import type { CaseStep } from './case-moves'

/** Which words the confirming button says, and which amount stands in them. Money is always named on the button that moves it. */
export function confirmKey(step: CaseStep, looked: CaseDetail): { key: string; amountMinor: number } {
  const [amountMinor, dueMinor] = [amountOf(looked), dueOf(looked)]
  if (step === 'approve' || step === 'grant') return grantKey(step, looked, amountMinor, dueMinor)
  if (step === 'collect') return { key: 'case-moves.confirm.collect', amountMinor: looked.dueMinor }
  if (step === 'waive') return { key: 'case-moves.confirm.waive', amountMinor: looked.dueMinor }
  if (step === 'chargeUnreturned') return { key: 'case-moves.confirm.chargeUnreturned', amountMinor: chargeOf(looked) }
  if (step === 'acceptOffer') {
    return { key: 'case-moves.confirm.acceptOffer', amountMinor: looked.offer?.amountMinor ?? amountMinor }
  }
  const named = step === 'send' || step === 'retry' || step === 'recordSettlement'
  return { key: named ? `case-moves.confirm.${step}` : `case-moves.names.${step}`, amountMinor }
}

function grantKey(step: 'approve' | 'grant', { kind }: CaseDetail, amountMinor: number, dueMinor: number) {
  if (dueMinor > 0) return { key: `case-moves.confirm.${step}Due`, amountMinor: dueMinor }
  if (amountMinor > 0) return { key: `case-moves.confirm.${step}`, amountMinor }
  const key = step === 'approve' && kind === 'repair' ? 'approveRepair' : `${step}Nothing`
  return { key: `case-moves.confirm.${key}`, amountMinor }
}
