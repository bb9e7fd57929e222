import { dialog, shell, type BrowserWindow } from 'electron'
import type { Language } from '../../../shared/refusal-sentences'
import { isDraft } from './is-draft'

/** Sites that citations in policies lead to. Nothing else is ever opened. */
const KNOWN_HOSTS: ReadonlySet<string> = new Set([
  'flk.npc.gov.cn',
  'www.gov.cn',
  'www.samr.gov.cn',
  'eur-lex.europa.eu',
])

const SENTENCES = {
  'zh-CN': { message: '在浏览器中打开这个网址？', buttons: ['打开', '取消'] },
  'en-US': { message: 'Open this address in the browser?', buttons: ['Open', 'Cancel'] },
} as const satisfies Record<Language, { message: string; buttons: readonly string[] }>

const OPEN = 0
const CANCEL = 1
let asking = false

/** The only ways out of the desk: a draft for the mail program; https, a known site, and the clerk's yes. One question at a time. */
export async function openExternalLink(address: string, window: BrowserWindow, language: Language): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null
  // A draft in the mail program: the clerk reads it there and sends it or does not.
  if (url?.protocol === 'mailto:') return isDraft(url) ? shell.openExternal(url.href) : undefined
  if (
    !url ||
    asking ||
    url.protocol !== 'https:' ||
    url.port ||
    url.username ||
    url.password ||
    !KNOWN_HOSTS.has(url.hostname)
  )
    return
  asking = true
  try {
    const { message, buttons } = SENTENCES[language]
    const question = {
      type: 'question' as const,
      message,
      detail: url.href,
      buttons: [...buttons],
      defaultId: CANCEL,
      cancelId: CANCEL,
    }
    const { response } = await dialog.showMessageBox(window, question)
    if (response === OPEN) await shell.openExternal(url.href)
  } finally {
    asking = false
  }
}
