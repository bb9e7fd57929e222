import type { text as english } from '../en-US/order-rating'

export const text: typeof english = {
  title: '登记评价',
  about: '买家对某一行商品的评价。一行只评一次，评分登记后不再更改。',
  item: '商品',
  line: '{title}（{sku}）',
  keys: '按 1–5 打分并跳到下一项，按 0 取消。',
  comment: '评论（可不填）',
  photos: '图片地址（可不填）',
  photosHelp: '每行一个，只保存地址，从不下载。',
  ratedAt: '买家评价时间',
  now: '不填即为现在。',
  record: '登记',
  recorded: '已登记订单 {order} 的评价',
  quote: '登记后的结果',
  value: '综合评分',
  weighed: '{stars} × {weight}%',
  closes: '评价截止日',
  state: '登记后状态',
  findings: '规则意见',
  outcomes: {
    block: '规则“{rule}”会拒绝',
    hold: '规则“{rule}”会拦下待审',
    mask: '规则“{rule}”会遮盖部分文字',
    tag: '规则“{rule}”会加标签',
    route: '规则“{rule}”会转交处理',
  },
}
