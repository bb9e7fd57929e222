import type { Language } from '../../../shared/refusal-sentences'

/** What the start line says in the terminal. */
export const START_SENTENCES = {
  'zh-CN': {
    noElectron: '这里没有 Electron，改为在浏览器中使用（仅限本机）。',
    noDisplay: '这里没有可用的显示器，改为在浏览器中使用（仅限本机）。',
    noWindow: 'Electron 无法打开窗口，改为在浏览器中使用（仅限本机）。',
    loadingSample: '正在载入示例店铺…',
    at: '售后台',
    howToEnd: '链接只能用一次；按回车取得新链接，按 Ctrl-C 退出。',
  },
  'en-US': {
    noElectron: 'Electron is not available here, so the desk is served to a browser on this machine.',
    noDisplay: 'There is no display here, so the desk is served to a browser on this machine.',
    noWindow: 'Electron could not open a window, so the desk is served to a browser on this machine.',
    loadingSample: 'Loading the sample shop …',
    at: 'Afterdesk',
    howToEnd: 'The link works once; press Enter for another, Ctrl-C to end.',
  },
} as const satisfies Record<Language, Record<string, string>>
