import { parseArgs } from 'node:util'

export interface StartOptions {
  data: string | undefined
  open: boolean
  /** 0 takes a free port. */
  port: number
  sample: boolean
  loopback: boolean
  help: boolean
}

const DEFAULT_PORT = 4870

export const START_USAGE = `usage: npm start -- [options]
  --data DIR   keep the data here instead of the system's application data folder
  --no-open    do not open a window or a browser; serve the desk and print its link
  --port N     port of the loopback desk (default ${DEFAULT_PORT}, or a free one when it is taken; 0: any free port)
  --sample     fill an empty desk with the sample shop
  --loopback   serve the desk in a browser even where Electron is installed
  --help       this text
`

/** @throws Error with a sentence for whoever typed the line */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      data: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      sample: { type: 'boolean', default: false },
      loopback: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not “${values.port}”.`)
  if (values.data === '') throw new Error('--data takes a folder.')
  return {
    data: values.data,
    open: !values['no-open'],
    port: Number(values.port),
    sample: values.sample,
    loopback: values.loopback,
    help: values.help,
  }
}
