import type { text as english } from '../en-US/statistics-files'

/** Names of saved pictures and tables, without ending. */
export const text: typeof english = {
  flow: '售后单新开与完结',
  value: '销售额与退款',
  orders: '订单',
  settled: '退还金额',
  reasons: '原因',
  matrix: '原因矩阵',
  decisions: '售后单去向',
  cohorts: '退货率按签收月',
  repair: '维修',
  exchange: '换货',
  bearers: '成本按承担方',
  reasonCosts: '成本按原因',
  time_reply: '首次处理用时（小时）',
  time_decision: '审核用时（小时）',
  time_goods_back: '退回用时（小时）',
  time_settlement: '退款用时（小时）',
  sla: '各步骤按时情况',
}
