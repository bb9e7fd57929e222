import type { Readable } from 'node:stream'

/** What a line of the terminal is given: where it reads, where it writes, its environment, and Ctrl-C. */
export interface Terminal {
  readonly stdin: Readable
  /** Resolves once the text has been taken. */
  print(text: string): Promise<void>
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown }
  readonly env: NodeJS.ProcessEnv
  readonly interrupted: AbortSignal
}

/** The terminal of this process. The first Ctrl-C asks for an end, the second one takes it. */
export function processTerminal(): Terminal {
  const interrupt = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort())
  // Whoever closed the pipe wants no more; that is no failure.
  process.stdout.on('error', () => {})
  return {
    stdin: process.stdin,
    print: (text) => new Promise((taken) => process.stdout.write(text, () => taken())),
    stderr: process.stderr,
    env: process.env,
    interrupted: interrupt.signal,
  }
}
