/** Who may import whom. A room is a folder or a file; a file belongs to the longest room that holds it. */
export interface Room {
  readonly room: string
  /** Rooms it may import besides itself. */
  readonly may: readonly string[]
  /** Packages it may import; `node:*` is every built-in except those of SHELL_ONLY. */
  readonly packages: readonly string[] | 'any'
}

/** Only the rooms marked `shell` reach the operating system's windows and sockets. */
export const SHELL_ONLY: readonly string[] = ['electron', 'node:http', 'node:https', 'node:http2', 'ws']

/** The floors of the domain, lowest first: a folder imports lower floors only, never its neighbours. */
export const FLOORS: readonly (readonly string[])[] = [
  ['audit', 'accounts', 'files'],
  ['ledger', 'policies', 'stock', 'moderation', 'learning'],
  ['orders'],
  ['cases'],
  ['reviews'],
  ['settlements', 'evidence', 'trials', 'collect'],
  ['statistics', 'search', 'views'],
  ['forecast', 'insight'],
  ['reports'],
  ['imports', 'samples', 'exports', 'backup', 'settings', 'desk'],
]

/** What a domain folder needs beyond plain TypeScript: files are read and written by the few rooms that are for it. */
const DOMAIN_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  files: ['node:*', 'csv-parse', 'iconv-lite'],
  imports: ['zod', 'node:*'],
  evidence: ['zod', 'node:*', 'pdfkit'],
  reports: ['zod', 'node:*', 'pdfkit', 'write-excel-file', 'fflate'],
  settlements: ['zod', 'node:crypto'],
  moderation: ['zod', 'node:*', 're2js', 'libphonenumber-js'],
  learning: ['zod', 'node:*'],
  reviews: ['zod', 'node:*'],
  samples: ['zod', 'node:*'],
  exports: ['zod', 'node:*'],
  backup: ['zod', 'node:*'],
}

const domainRoom = (folder: string): string => `electron/domain/${folder}`

const DOMAIN: readonly Room[] = FLOORS.flatMap((floor, height) =>
  floor.map((folder) => ({
    room: domainRoom(folder),
    may: ['shared', 'electron/db', 'electron/domain/context', ...FLOORS.slice(0, height).flat().map(domainRoom)],
    packages: DOMAIN_PACKAGES[folder] ?? ['zod', 'node:crypto'],
  })),
)

/** What every shell shares stands in electron/shells itself; one shell never reaches into another. */
const SHELLS = ['electron/shells/desktop', 'electron/shells/loopback', 'electron/shells/cli']
const shell = (room: string, may: readonly string[]): Room => ({ room, may, packages: 'any' })

const SCREEN = ['shared', 'renderer/text', 'renderer/ui']

export const ROOMS: readonly Room[] = [
  { room: 'shared', may: [], packages: ['zod'] },
  { room: 'electron/db', may: ['shared'], packages: ['typeorm', 'sqlite3', 'reflect-metadata', 'node:*'] },
  { room: 'electron/domain/context', may: ['shared', 'electron/db'], packages: [] },
  ...DOMAIN,
  {
    room: 'electron/app',
    may: ['shared', 'electron/db', 'electron/domain/context', ...DOMAIN.map(({ room }) => room)],
    packages: ['zod', 'node:*'],
  },
  shell('electron/shells', ['electron/app', 'shared']),
  ...SHELLS.map((room) => shell(room, ['electron/app', 'shared', 'electron/shells'])),
  shell('electron/shells/start', ['electron/app', 'shared', 'electron/shells', 'electron/shells/loopback']),
  ...['main', 'preload', 'cli', 'start'].map((entry) =>
    shell(`electron/${entry}`, ['electron/app', 'shared', 'electron/shells', 'electron/shells/start', ...SHELLS]),
  ),
  { room: 'renderer/text', may: ['shared'], packages: 'any' },
  { room: 'renderer/ui', may: ['shared', 'renderer/text'], packages: 'any' },
  { room: 'renderer/api', may: SCREEN, packages: 'any' },
  { room: 'renderer/features/*', may: [...SCREEN, 'renderer/api'], packages: 'any' },
  { room: 'renderer/app', may: [...SCREEN, 'renderer/api', 'renderer/features/*'], packages: 'any' },
  { room: 'renderer', may: [...SCREEN, 'renderer/api', 'renderer/features/*', 'renderer/app'], packages: 'any' },
]

/** Rooms that may name the packages of SHELL_ONLY. */
export const MAY_NAME_SHELL: readonly RegExp[] = [/^electron\/shells\//, /^electron\/(main|preload|cli|start)\.ts$/]
