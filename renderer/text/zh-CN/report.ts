import type { text as english } from '../en-US/report'

export const text: typeof english = {
  what: '形式',
  language: '语言',
  saved: '{name} 已保存',
  contents: {
    one_page: { name: '一页（PDF）', text: '一页纸列出关键数字和说明问题的图表。' },
    full: { name: '完整（PDF）', text: '全部数字和图表，附口径、样本数和筛选条件。' },
    csv: { name: '数据表（CSV 压缩包）', text: '每张表一个 CSV 文件，可用任何表格软件打开。' },
    xlsx: { name: '数据表（XLSX）', text: '全部数据表放在一个工作簿中。' },
  },
  now: {
    title: '生成报告',
    text: '按上方的时段和筛选条件：{days}。',
    make: '生成并保存',
  },
  weekly: {
    title: '每周报告',
    text: '售后台运行时自动写出上一周（周一至周日）的报告；到点时未运行，则在下次启动后补写。',
    on: '每周自动写报告',
    weekday: '星期',
    at: '时间',
    zone: '按 {zone} 的时间',
    folder: '文件夹',
    folderHelp: '本机文件夹的完整路径。文件名带所属的周，不会覆盖已有文件。',
    contents: '内容',
    saved: '每周报告已更新',
    problems: {
      folder: '请填写文件夹的完整路径。',
      contents: '至少选择一项。',
    },
    next: '下次',
    never: '未安排',
    last: '上次',
    notYet: '还没有写过',
    files: '文件',
    refused: '上次的报告没有写成：{why}',
    notYours: '你的角色不能更改每周报告。',
    writeNow: '立即写出上一周',
    written: '已为 {days} 写出 {n} 个文件。',
    thereAlready: '{days} 的文件已经存在（{n} 个）。',
  },
}
