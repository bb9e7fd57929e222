import type { PolicyDocument } from '../../../../shared/model/policy'
import { cnNoReason } from './cn-no-reason'
import { everyKind } from './ordinary-terms'

const CLOCKS =
  '平台售后时效（各平台不一，以平台页面为准） · After-sales clocks of marketplaces (they differ; the platform’s own page counts)'
const elapsed = (hours: number) => ({ hours, counts: 'elapsed' as const, citation: CLOCKS })

/**
 * The clocks that large marketplaces run on a merchant: 48 hours to answer a request, 7 days to send back, 10 days to
 * confirm what came, 7 days to appeal. Platforms move deadlines; an imported one always wins over these.
 */
export const marketplaceClocks: PolicyDocument = {
  ...cnNoReason,
  name: { 'zh-CN': '平台时效', 'en-US': 'Marketplace clocks' },
  faultWindowDays: everyKind(null),
  clocks: {
    ...cnNoReason.clocks,
    decide: elapsed(48),
    answer: elapsed(48),
    ship_back: elapsed(7 * 24),
    receive: elapsed(10 * 24),
    pay: elapsed(48),
    appeal: elapsed(7 * 24),
  },
}
