import { parseArgs } from 'node:util'
import { Role } from '../../../shared/permissions'
import type { Language } from '../../../shared/refusal-sentences'
import type { FileCommand } from './file-commands'
import { exactly } from './exactly'
import { readFileCommand } from './read-file-command'
import type { LearningCommand } from './learning-commands'
import { readLearningCommand } from './read-learning-command'
import { readImportCommand, type ImportCommand } from './read-import-command'

/** A command that needs the data. */
export type DeskCommand =
  | { verb: 'call'; endpoint: string; json: string }
  | ImportCommand
  | FileCommand
  | LearningCommand
  | { verb: 'sample'; input: { orders?: number; seed?: number } }
  | { verb: 'verify' }

export type Command = DeskCommand | { verb: 'help' } | { verb: 'endpoints' }

export interface Line {
  command: Command
  data: string | undefined
  role: Role
  language: Language | undefined
}

const TEXT = { type: 'string' } as const
const FLAG = { type: 'boolean' } as const
const EVERYWHERE = { data: TEXT, as: TEXT, language: TEXT, help: FLAG }
const OPTIONS = {
  ...EVERYWHERE,
  profile: TEXT,
  mapping: TEXT,
  currency: TEXT,
  'time-zone': TEXT,
  channel: TEXT,
  moderation: TEXT,
  'dry-run': FLAG,
  'accept-rest': FLAG,
  full: FLAG,
  orders: TEXT,
  seed: TEXT,
  out: TEXT,
  from: TEXT,
  to: TEXT,
  format: TEXT,
  purpose: TEXT,
  method: TEXT,
  category: TEXT,
  text: TEXT,
  label: TEXT,
}
/** Options that mean something to a command; another one is a slip of the fingers and is not passed over. */
const OPTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  import: ['profile', 'mapping', 'currency', 'channel', 'moderation', 'time-zone', 'dry-run', 'accept-rest'],
  sample: ['orders', 'seed'],
  dossier: ['out'],
  attach: ['purpose'],
  reconcile: ['dry-run'],
  payout: ['out', 'currency', 'method'],
  report: ['from', 'to', 'full', 'format', 'out'],
  train: ['category'],
  judge: ['text', 'label'],
}

/** @throws Error with a sentence for whoever typed the line */
export function readCommand(args: readonly string[]): Line {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: true })
  const [verb = '', ...rest] = positionals
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(EVERYWHERE, name) && !OPTIONS_OF[verb]?.includes(name))
      throw new Error(`“${verb}” has no option --${name}.`)
  }
  return {
    command: values.help ? { verb: 'help' } : commandOf(verb, rest, values),
    data: values.data,
    role: roleOf(values.as),
    language: spokenOf(values.language),
  }
}

type Values = Partial<Record<keyof typeof OPTIONS, string | boolean>>

function commandOf(verb: string, rest: string[], values: Values): Command {
  const text = (name: keyof typeof OPTIONS) => values[name] as string | undefined
  switch (verb) {
    case 'endpoints':
    case 'verify':
      return exactly(rest, 0, verb) && { verb }
    case 'call':
      if (rest.length === 1) rest.push('{}')
      return exactly(rest, 2, verb) && { verb, endpoint: rest[0]!, json: rest[1]! }
    case 'sample': {
      const orders = numberOf('orders', text('orders'))
      const seed = numberOf('seed', text('seed'))
      return (
        exactly(rest, 0, verb) && {
          verb,
          input: { ...(orders !== undefined && { orders }), ...(seed !== undefined && { seed }) },
        }
      )
    }
    case 'import':
      return readImportCommand(rest, {
        text,
        dryRun: values['dry-run'] === true,
        acceptRest: values['accept-rest'] === true,
      })
    case 'dossier':
    case 'attach':
    case 'reconcile':
    case 'payout':
    case 'report':
      return readFileCommand(verb, rest, { text, dryRun: values['dry-run'] === true, full: values.full === true })
    case 'train':
    case 'judge':
      return readLearningCommand(verb, rest, text)
    default:
      throw new Error(verb ? `There is no command “${verb}”.` : 'A command is missing.')
  }
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,15}$/.test(text)) throw new Error(`--${name} takes a whole number, not “${text}”.`)
  return text === undefined ? undefined : Number(text)
}

function roleOf(text = 'owner'): Role {
  const role = Role.safeParse(text)
  if (!role.success) throw new Error(`There is no role “${text}”.`)
  return role.data
}

function spokenOf(text: string | undefined): Language | undefined {
  if (text === undefined || text === 'zh-CN' || text === 'en-US') return text
  throw new Error(`There is no language “${text}”.`)
}
