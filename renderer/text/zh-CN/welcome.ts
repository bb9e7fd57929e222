import type { text as english } from '../en-US/welcome'

export const text: typeof english = {
  title: '欢迎使用售后台',
  text: '所有数据只保存在这台电脑上，不会发送到任何地方。以下内容以后都可以在设置里更改。',
  language: '语言',
  shop: '您的店铺',
  shopPlaceholder: '店铺名称',
  start: '从哪里开始？',
  loading: '正在载入示例店铺',
  cancelled: '示例店铺没有载入，没有留下任何内容。',
  failed: '示例店铺载入失败，没有留下任何内容。',
  ways: {
    sample: {
      title: '示例店铺（{n} 个订单）',
      text: '一家虚构店铺一年的订单和售后单，可以试用全部功能。',
      action: '载入示例',
    },
    import: { title: '导入我的订单', text: '读取店铺系统导出的订单文件，可先试运行查看结果。', action: '导入订单' },
    empty: { title: '空白开始', text: '先随便看看，随时可以再导入订单。', action: '暂时跳过' },
  },
}
