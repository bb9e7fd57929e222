import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from '../../../shared/refusal-sentences'

const LABELS = {
  'zh-CN': {
    file: '文件',
    edit: '编辑',
    view: '视图',
    window: '窗口',
    about: '关于 Afterdesk',
    quit: '退出',
    close: '关闭窗口',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    reload: '重新载入',
    resetZoom: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    togglefullscreen: '全屏',
    toggleDevTools: '开发者工具',
    minimize: '最小化',
    hide: '隐藏 Afterdesk',
    hideOthers: '隐藏其他',
    unhide: '全部显示',
  },
  'en-US': {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    about: 'About Afterdesk',
    quit: 'Quit',
    close: 'Close Window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    reload: 'Reload',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    togglefullscreen: 'Full Screen',
    toggleDevTools: 'Developer Tools',
    minimize: 'Minimize',
    hide: 'Hide Afterdesk',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
  },
} as const satisfies Record<Language, Record<string, string>>

type Label = keyof (typeof LABELS)['en-US']
type MenuRole = Exclude<Label, 'file' | 'edit' | 'view' | 'window'>

/** The application menu: the system's standard roles under labels of the desk's own language. */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  devTools: boolean,
): MenuItemConstructorOptions[] {
  const labels = LABELS[language]
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const items = (...roles: MenuRole[]) =>
    roles.map((role): MenuItemConstructorOptions => ({ role, label: labels[role] }))
  const menu = (label: Label, submenu: MenuItemConstructorOptions[]) => ({ label: labels[label], submenu })
  const isMac = platform === 'darwin'
  const own = {
    label: 'Afterdesk',
    submenu: [...items('about'), line, ...items('hide', 'hideOthers', 'unhide'), line, ...items('quit')],
  }
  return [
    ...(isMac ? [own] : []),
    menu('file', isMac ? items('close') : [...items('about'), line, ...items('quit')]),
    menu('edit', [...items('undo', 'redo'), line, ...items('cut', 'copy', 'paste', 'selectAll')]),
    menu('view', [
      ...items('reload', 'resetZoom', 'zoomIn', 'zoomOut'),
      line,
      ...items('togglefullscreen', ...(devTools ? (['toggleDevTools'] as const) : [])),
    ]),
    menu('window', items('minimize', 'close')),
  ]
}
