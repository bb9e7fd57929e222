import { spawn } from 'node:child_process'

interface Opener {
  command: string
  args: readonly string[]
  /** Handed over this way, the link is in no list of running programs. */
  stdin?: string
}

/** How each system shows a link in the default browser. */
function openerOf(link: string, platform: NodeJS.Platform): Opener {
  if (platform === 'darwin') return { command: 'osascript', args: ['-'], stdin: `open location "${link}"\n` }
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', link] }
  return { command: 'xdg-open', args: [link] }
}

/** Asks the system to show a link in the default browser. The link is printed as well, so a failure costs nothing. */
export function openBrowser(link: string, platform = process.platform): void {
  const { command, args, stdin } = openerOf(link, platform)
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  child.unref()
}
