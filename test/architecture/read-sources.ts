import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'vue/compiler-sfc'
import { ROOT } from '../support/root'

export interface Source {
  /** From the root of the project, with forward slashes. */
  readonly path: string
  readonly text: string
  /** The TypeScript in it: the whole file, or a component's script blocks. */
  readonly script: string
}

function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.vue')) return text
  const { descriptor } = parse(text)
  return [descriptor.script?.content, descriptor.scriptSetup?.content].filter(Boolean).join('\n')
}

export function sourceFrom(path: string, text: string): Source {
  return { path, text, script: scriptOf(path, text) }
}

/** Every file of the project that git keeps or would keep, by its path. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return [...new Set(listed.split('\n').filter(Boolean))].sort()
}

/** The TypeScript and Vue files of the project. */
export function readSources(): Source[] {
  return projectFiles()
    .filter((path) => /\.(ts|vue)$/.test(path))
    .flatMap((path) => {
      const text = readIfThere(path)
      return text === undefined ? [] : [sourceFrom(path, text)]
    })
}

/** A file that git still lists may have been removed from the folder. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(resolve(ROOT, path), 'utf8')
  } catch {
    return undefined
  }
}
