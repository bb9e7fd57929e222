import { MAY_NAME_SHELL, ROOMS, SHELL_ONLY, type Room } from './import-table'
import { importsOf } from './imports-of'
import type { Source } from './read-sources'

const bySpecificity = [...ROOMS].sort((a, b) => b.room.length - a.room.length)

/** The room that holds a path, and its name; `features/*` makes each feature a room of its own. */
function roomOf(path: string): { room: Room; name: string } | undefined {
  for (const room of bySpecificity) {
    const pattern = new RegExp(`^${room.room.replace('.', '\\.').replace('*', '[^/]+')}(?=/|$|\\.ts$)`)
    const match = pattern.exec(path)
    if (match) return { room, name: match[0] }
  }
  return undefined
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function packageBreach(source: Source, room: Room, specifier: string): string | undefined {
  const name = packageOf(specifier)
  if (SHELL_ONLY.includes(name) && !MAY_NAME_SHELL.some((shell) => shell.test(source.path)))
    return `only a shell may import ${name}`
  if (room.room.startsWith('renderer') && /^(node:|typeorm|sqlite3)/.test(name))
    return `${name} does not exist in a window`
  if (room.packages === 'any' || room.packages.includes(name)) return undefined
  if (name.startsWith('node:') && room.packages.includes('node:*')) return undefined
  return `${room.room} may not import the package ${name}`
}

function breachOf(source: Source, specifier: string): string | undefined {
  const from = roomOf(source.path)
  if (!from) return `${source.path} stands in no room of the import table`
  if (!specifier.startsWith('./')) return packageBreach(source, from.room, specifier)
  const target = roomOf(specifier.slice(2))
  if (!target) return `${from.name} may not import ${specifier.slice(2)}, which is in no room`
  if (target.name === from.name || from.room.may.includes(target.room.room)) return undefined
  return `${from.name} may not import ${target.name}`
}

/** Each import of the product's own files that the table does not allow, as `file: why`. */
export function importBreaches(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /^(electron|renderer|shared)\//.test(path))
    .flatMap((source) => {
      const specifiers = importsOf(source)
      const homeless = roomOf(source.path) ? [] : [`${source.path}: stands in no room of the import table`]
      const breaches = specifiers
        .map((specifier) => breachOf(source, specifier))
        .filter((breach) => breach !== undefined)
      return homeless.length > 0 ? homeless : breaches.map((breach) => `${source.path}: ${breach}`)
    })
}
