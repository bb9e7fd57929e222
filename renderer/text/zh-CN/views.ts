import type { text as english } from '../en-US/views'

export const text: typeof english = {
  title: '已存视图',
  none: '还没有已存的视图。',
  name: '为当前筛选命名',
  save: '保存',
  replace: '替换',
  remove: '删除{name}',
  saved: '已保存为{name}。',
  removed: '已删除{name}。',
  back: '已恢复{name}。',
}
