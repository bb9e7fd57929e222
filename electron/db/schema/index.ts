/** Every table of the desk; the migrations build them, and a test holds the two against each other. */
import { caseEvents, caseLines, cases, moneyRows, settlements } from './cases'
import {
  auditLog,
  dailyCases,
  dailyOrders,
  importBatches,
  importRejections,
  ledgerEntries,
  ledgerPostings,
  policyVersions,
  replays,
  settings,
} from './desk'
import { buyers, orderLines, orders, payments, promotions, promotionShares } from './orders'
import { attachments, caseClocks, caseGoods, caseParcels, caseRepairs, caseReplacements, stock } from './services'

export const schema = [
  buyers,
  orders,
  orderLines,
  payments,
  promotions,
  promotionShares,
  cases,
  caseLines,
  moneyRows,
  settlements,
  caseEvents,
  caseReplacements,
  caseGoods,
  caseParcels,
  caseRepairs,
  caseClocks,
  attachments,
  stock,
  settings,
  policyVersions,
  ledgerEntries,
  ledgerPostings,
  auditLog,
  replays,
  dailyCases,
  dailyOrders,
  importBatches,
  importRejections,
]
