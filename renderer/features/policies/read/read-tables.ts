import type { Component } from 'vue'
import type { PolicyTable } from '../words/policy-fields'
import ClockList from './ClockList.vue'
import DeclineList from './DeclineList.vue'
import FinishList from './FinishList.vue'
import DimensionList from './DimensionList.vue'
import ModerationList from './ModerationList.vue'
import ReasonList from './ReasonList.vue'
import RuleList from './RuleList.vue'
import SettlementList from './SettlementList.vue'
import WarrantyList from './WarrantyList.vue'

/** How each table of a policy is read. */
export const READ_TABLES: Readonly<Record<PolicyTable, Component>> = {
  reasons: ReasonList,
  declineReasons: DeclineList,
  rules: RuleList,
  clocks: ClockList,
  settlementHours: SettlementList,
  finishHours: FinishList,
  warrantyMonthsByCategory: WarrantyList,
  'reviews.dimensions': DimensionList,
  'reviews.moderationBy': ModerationList,
}
