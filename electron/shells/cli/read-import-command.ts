/** What a line asks to import, and how its files are to be read. */
export interface ImportCommand {
  verb: 'import'
  subject: 'orders' | 'reviews'
  profile: string
  files: string[]
  mapping: string | undefined
  timeZone: string | undefined
  dryRun: boolean
  acceptRest: boolean
  /** Of orders only. */
  currency: string | undefined
  /** Of reviews only. */
  channel: string | undefined
  moderation: string | undefined
}

type TextOption = 'profile' | 'mapping' | 'time-zone' | 'currency' | 'channel' | 'moderation'
interface Options {
  text(name: TextOption): string | undefined
  dryRun: boolean
  acceptRest: boolean
}

/** Options that mean something for one kind of file only. */
const OWN_OPTIONS = { orders: ['currency'], reviews: ['channel', 'moderation'] } as const

/** @throws Error with a sentence for whoever typed the line */
export function readImportCommand([subject = '', ...files]: string[], options: Options): ImportCommand {
  const { text, dryRun, acceptRest } = options
  if (subject !== 'orders' && subject !== 'reviews')
    throw new Error('Orders and reviews can be imported: import orders|reviews --profile <name> <file…>')
  for (const name of OWN_OPTIONS[subject === 'orders' ? 'reviews' : 'orders'])
    if (text(name) !== undefined) throw new Error(`“import ${subject}” has no option --${name}.`)
  const profile = text('profile')
  if (!profile) throw new Error('--profile is missing.')
  if (files.length === 0) throw new Error('The file to import is missing.')
  return {
    verb: 'import',
    subject,
    profile,
    files,
    mapping: text('mapping'),
    timeZone: text('time-zone'),
    currency: text('currency'),
    channel: text('channel'),
    moderation: moderationOf(text('moderation')),
    dryRun,
    acceptRest,
  }
}

function moderationOf(text: string | undefined): string | undefined {
  if (text === undefined || text === 'source' || text === 'before') return text
  throw new Error(`--moderation is source or before, not “${text}”.`)
}
