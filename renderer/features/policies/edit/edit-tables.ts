import type { Component } from 'vue'
import type { PolicyTable } from '../words/policy-fields'
import ClocksEditor from './ClocksEditor.vue'
import DeclinesEditor from './DeclinesEditor.vue'
import FinishEditor from './FinishEditor.vue'
import DimensionsEditor from './DimensionsEditor.vue'
import ModerationEditor from './ModerationEditor.vue'
import ReasonsEditor from './ReasonsEditor.vue'
import RulesEditor from './RulesEditor.vue'
import SettlementEditor from './SettlementEditor.vue'
import WarrantyEditor from './WarrantyEditor.vue'

/** How each table of a policy is edited. */
export const EDIT_TABLES: Readonly<Record<PolicyTable, Component>> = {
  reasons: ReasonsEditor,
  declineReasons: DeclinesEditor,
  rules: RulesEditor,
  clocks: ClocksEditor,
  settlementHours: SettlementEditor,
  finishHours: FinishEditor,
  warrantyMonthsByCategory: WarrantyEditor,
  'reviews.dimensions': DimensionsEditor,
  'reviews.moderationBy': ModerationEditor,
}
