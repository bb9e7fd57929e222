import { Readable } from 'node:stream'
import { runCli } from '../../electron/shells/cli/run-cli'

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs one line in this process, with a terminal that keeps what is written. */
export async function runLine(
  args: readonly string[],
  given: { stdin?: string; env?: NodeJS.ProcessEnv; interrupted?: AbortSignal; wrote?: (text: string) => void } = {},
): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  const code = await runCli(args, {
    stdin: Readable.from([given.stdin ?? '']),
    print: async (text) => void (said.stdout += text),
    stderr: {
      write(text) {
        said.stderr += text
        given.wrote?.(text)
      },
    },
    env: given.env ?? { LANG: 'en_US.UTF-8' },
    interrupted: given.interrupted ?? new AbortController().signal,
  })
  return { code, ...said }
}

/** What a script sees: one line of JSON and the exit code. What a person sees: `said`. */
export function seen({ code, stdout, stderr }: Ended) {
  return { code, reply: JSON.parse(stdout) as unknown, lines: stdout.split('\n').length - 1, said: stderr }
}
