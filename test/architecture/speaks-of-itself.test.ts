import { expect, it } from 'vitest'
import { projectFiles, readIfThere } from './read-sources'

/** The project speaks only of itself: no folder of one machine, no note to whoever wrote it, no unfinished business. */
const FOREIGN: readonly (readonly [string, RegExp])[] = [
  ['a folder of one machine', /(?<![\w.:])\/(?:home|Users|root|work)\/\w|[A-Z]:\\Users\\/],
  ['who or what wrote it', /co-authored-by|generated (?:by|with) (?!`|the )|language model|\bLLM\b/i],
  ['work left open', /\b(?:TODO|FIXME)\b/],
  ['a tracker’s number', /\b(?:issue|ticket) #?\d+\b/i],
  ['a silenced check', /eslint-disable|@ts-(?:ignore|nocheck)|prettier-ignore/],
]

const isText = (path: string): boolean =>
  !/\.(png|ico|icns|gz|xlsx|zip)$|package-lock\.json$|^test\/architecture\/speaks-of-itself/.test(path)

function foreignIn(path: string, text: string): string[] {
  return FOREIGN.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path}: ${what}`)
}

it('no file names a machine, a writer, a tracker or a silenced check', () => {
  expect(
    projectFiles()
      .filter(isText)
      .flatMap((path) => foreignIn(path, readIfThere(path) ?? '')),
  ).toEqual([])
})

it.each([
  ['cd /home/ann/desk', 'a folder of one machine'],
  ['C:\\Users\\ann', 'a folder of one machine'],
  ['Co-Authored-By: someone', 'who or what wrote it'],
  ['// TODO later', 'work left open'],
  ['see issue #12', 'a tracker’s number'],
  ['// eslint-disable-next-line', 'a silenced check'],
])('%s is noticed', (text, what) => {
  expect(foreignIn('x', text)).toEqual([`x: ${what}`])
})
