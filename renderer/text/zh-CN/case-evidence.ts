import type { text as english } from '../en-US/case-evidence'

export const text: typeof english = {
  title: '凭证',
  none: '还没有附件。',
  missing: '这个原因还需要：{list}',
  hint: '也可以把文件拖到这里，或粘贴图片',
  purpose: '凭证类型',
  choose: '添加文件',
  about: '{purpose}，{size}，{actor} 于 {at} 添加',
  saveToRead: '保存后即可阅读这份文件。',
  place: '第 {at} 个，共 {total} 个',
  next: '下一个凭证',
  previous: '上一个凭证',
  remove: '移除',
  save: '保存副本',
  dossier: { name: '卷宗', chinese: '中文 PDF', english: '英文 PDF', saved: '已保存 {name}' },
}
