import type { text as english } from '../en-US/case-filters'

export const text: typeof english = {
  member: { sku: '商品：{name}', category: '类目：{name}', agent: '处理人：{name}', segment: '客群：{name}' },
  decision: '决定：{name}',
  outcome: '结果：{name}',
  clock: {
    all: '时限到点：{step}，{days}',
    kept: '按时完成：{step}，{days}',
    late: '超时完成：{step}，{days}',
  },
  timed: '走到这一步：{step}，{days}',
  anyDay: '不限日期',
  rule: '依规则 {rule} 退款',
  ruleBorneBy: '依规则 {rule} 退款，承担方：{name}',
  counted: '统计项“{measure}”，{days}',
  order: '仅此订单（编号 {id}）',
  decisions: {
    requested: '待处理',
    needs_info: '等买家补充',
    in_review: '审核中',
    first_approved: '已一审',
    countered: '已提出方案',
    offer_refused: '方案被拒',
    appealed: '买家申诉',
    approved: '批准',
    declined: '拒绝',
    withdrawn: '撤销',
    expired: '过期',
  },
  outcomes: {
    open: '未完结',
    settled: '款项结清',
    replaced: '已换货',
    repaired: '已维修',
    closed: '完结，无款项',
  },
  timedSteps: { reply: '首次回复', decision: '决定', goods_back: '货物退回', settlement: '结清' },
}
