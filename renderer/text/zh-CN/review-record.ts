import type { text as english } from '../en-US/review-record'

export const text: typeof english = {
  send: '录入',
  report: {
    title: '录入举报',
    about: '有人对这条评价提出异议。评价将等待审核，在此之前买家看到的内容不变。',
    by: '举报人',
    done: '举报已录入。',
  },
  appeal: {
    title: '录入申诉',
    about: '作者对处理结果提出异议，由原处理人以外的人重新裁定。',
    note: '作者的说明',
    done: '申诉已录入，由其他人裁定。',
  },
  verify: {
    title: '证实购买',
    about: '售后台以外的记录能证明作者买过这件商品。',
    evidence: '凭据',
    kinds: { receipt: '购买凭证', chat: '聊天记录', platform_record: '平台记录', other: '其他' },
    note: '凭据内容及存放位置',
    done: '购买凭据已录入。',
  },
  editComment: {
    title: '录入修改后的文字',
    about: '作者现在的文字。星级不会改变，文字将重新审核。',
    heading: '标题',
    body: '评论',
    done: '修改后的文字已录入。',
  },
  followUp: {
    title: '录入追评',
    about: '作者后来补充的内容，与首次评论一样接受审核。',
    body: '追评',
    at: '书写时间',
    now: '不填即为现在',
    done: '追评已录入。',
  },
}
