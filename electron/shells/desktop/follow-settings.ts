import { app as electron, Menu, nativeTheme } from 'electron'
import type { ShopSettings } from '../../../shared/contract/desk'
import type { Language } from '../../../shared/refusal-sentences'
import type { App, Session } from '../../app/create-app'
import { languageOf } from '../language-of'
import { menuTemplate } from './menu-template'

/** Keeps the menu's language and the window's theme as the shop has set them. Answers how to ask for the language. */
export async function followSettings(app: App, session: Session): Promise<() => Language> {
  let language = languageOf(electron.getLocale())
  const apply = async () => {
    const status = await app.call(session, 'desk.status', {})
    if (!status.ok) return
    const { settings } = status.value as { settings: ShopSettings }
    language = settings.language === 'system' ? languageOf(electron.getLocale()) : settings.language
    nativeTheme.themeSource = settings.theme
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, !electron.isPackaged)))
  }
  app.subscribe((name) => {
    if (name === 'settings.changed') void apply()
  })
  await apply()
  return () => language
}
