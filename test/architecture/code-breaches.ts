import ts from 'typescript'
import { parseSource, visit } from './imports-of'
import type { Source } from './read-sources'

export const MAX_FILE_LINES = 250
/** A test is a list of sentences; a long list is easier to follow than a scattered one. */
export const MAX_TEST_LINES = 400
export const MAX_FUNCTION_LINES = 50

const CLOCKS = ['electron/app/clock.ts', 'renderer/app/clock.ts']
const IDLE_NAMES = /^(utils?|helpers?|common|manager|misc|lib|stuff)\b/i
const ROLE_SUFFIXES = ['repo', 'machine', 'store', 'test', 'spec', 'd', 'config', 'vite']

const isProduct = ({ path }: Source): boolean => /^(electron|renderer|shared)\//.test(path)

function lineOf(node: ts.Node): number {
  const file = node.getSourceFile()
  return file.getLineAndCharacterOfPosition(node.getStart()).line + 1
}

function linesOf(node: ts.Node): number {
  const file = node.getSourceFile()
  return file.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(node)
}

/** The time of day and random ids come from outside, so that a test can hold them still. */
export function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
  if (!ts.isCallExpression(node)) return false
  return /^((globalThis\.)?Date(\.now)?|(\w+\.)*randomUUID)$/.test(node.expression.getText())
}

function breachesIn(source: Source): string[] {
  const found: string[] = []
  const say = (node: ts.Node, what: string): void => void found.push(`${source.path}:${lineOf(node)}: ${what}`)
  visit(parseSource(source), (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) say(node, 'any')
    if (readsClock(node) && !CLOCKS.includes(source.path)) say(node, 'reads the clock or makes an id')
    if (isProduct(source) && ts.isFunctionLike(node) && linesOf(node) > MAX_FUNCTION_LINES) {
      say(node, `a function of ${linesOf(node)} lines`)
    }
  })
  return found
}

function nameBreaches({ path }: Source): string[] {
  const file = path.split('/').pop() ?? ''
  const [stem = '', ...suffixes] = file.replace(/\.(ts|vue)$/, '').split('.')
  const idle = path.split('/').some((part) => IDLE_NAMES.test(part))
  const odd = suffixes.filter((suffix) => !ROLE_SUFFIXES.includes(suffix))
  return [
    ...(idle ? [`${path}: a name that says nothing`] : []),
    ...(odd.length > 0 ? [`${path}: unknown role suffix ${odd.join('.')}`] : []),
    ...(/^[A-Za-z0-9-]+$/.test(stem) ? [] : [`${path}: a name outside letters, digits and hyphens`]),
  ]
}

export function lengthOf({ text }: Source): number {
  return text.replace(/\n$/, '').split('\n').length
}

/** What a file must never hold, whichever room it stands in, as `file: what`. */
export function codeBreaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const lines = lengthOf(source)
    const long = lines > (isProduct(source) ? MAX_FILE_LINES : MAX_TEST_LINES) ? [`${source.path}: ${lines} lines`] : []
    return [...long, ...nameBreaches(source), ...breachesIn(source)]
  })
}
