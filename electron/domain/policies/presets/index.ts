import type { PolicyDocument } from '../../../../shared/model/policy'
import { cnNoReason } from './cn-no-reason'
import { cnThreeGuarantees } from './cn-three-guarantees'
import { euWithdrawal } from './eu-withdrawal'
import { marketplaceClocks } from './marketplace-clocks'
import { strategyPremium } from './strategy-premium'
import { strategyYoung } from './strategy-young'

/** Policies to start from: law first, then marketplaces, then strategies for a segment. Each can be edited; none is legal advice. */
export const PRESETS: readonly { readonly code: string; readonly document: PolicyDocument }[] = [
  { code: 'cn_no_reason', document: cnNoReason },
  { code: 'cn_three_guarantees', document: cnThreeGuarantees },
  { code: 'eu_withdrawal', document: euWithdrawal },
  { code: 'marketplace_clocks', document: marketplaceClocks },
  { code: 'strategy_young', document: strategyYoung },
  { code: 'strategy_premium', document: strategyPremium },
]
