import { spawn } from 'node:child_process'

/** Asks the system to show a link in the default browser. The link is printed as well, so a failure costs nothing. */
export function openBrowser(link: string, platform = process.platform): void {
  const [command, args] =
    platform === 'win32'
      ? (['rundll32', ['url.dll,FileProtocolHandler', link]] as const)
      : ([platform === 'darwin' ? 'open' : 'xdg-open', [link]] as const)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
