import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { i18n } from '../../renderer/app/i18n'
import { LANGUAGES, textsOf } from '../../renderer/text'
import type { Texts } from '../../renderer/text'

function flat(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[prefix + key, text] as const] : [...flat(text, `${prefix}${key}.`)],
    ),
  )
}

/** Names in braces, in any of the plural forms. */
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'text' ? [] : sources(path)
    return /\.(vue|ts)$/.test(entry.name) ? [path] : []
  })
}

const [chinese, english] = LANGUAGES.map((language) => flat(textsOf(language)))

describe('the texts', () => {
  it('are the same in both languages, key by key', () => {
    expect([...chinese!.keys()].sort()).toEqual([...english!.keys()].sort())
  })

  it('use the same placeholders in both languages', () => {
    const different = [...english!].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(chinese!.get(key) ?? '').join(),
    )
    expect(different.map(([key, text]) => `${key}: ${text} / ${chinese!.get(key)}`)).toEqual([])
  })

  it('are never empty, and each can be read by the text library', () => {
    for (const language of LANGUAGES) {
      i18n.global.locale.value = language
      for (const [key, text] of flat(textsOf(language))) {
        expect(text.trim(), `${language} ${key}`).not.toBe('')
        expect(i18n.global.t(key, 2), `${language} ${key}`).not.toBe(key)
      }
    }
  })

  it('exist for every key that a screen names', () => {
    const named = /(?:\bt\(\s*|\b(?:label|title): |keypath=)['"]([a-z][\w-]*\.[\w.-]+)['"]/g
    const known = new Set(english!.keys())
    const missing = sources(join(import.meta.dirname, '../../renderer')).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(named)]
        .filter((match) => !known.has(match[1]!))
        .map((match) => `${path.split('renderer/')[1]}: ${match[1]}`),
    )
    expect(missing).toEqual([])
  })
})
