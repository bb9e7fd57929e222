import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder that keeps the desk's data when none is named: the place each system has for a user's application data. */
export function dataFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Afterdesk')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Afterdesk')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'afterdesk')
}
