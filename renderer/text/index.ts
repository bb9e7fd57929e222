/**
 * Every text of the screens: `<language>/<area>.ts` exports `text`, and is reached as `<area>.<key>`.
 * The English files are the shape; a Chinese file is typed `typeof` its English one.
 */
import type { Language } from '../../shared/refusal-sentences'

export interface Texts {
  [key: string]: string | Texts
}

const files = import.meta.glob<Texts>('./*/*.ts', { eager: true, import: 'text' })

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US']

export function textsOf(language: Language): Texts {
  const areas: Texts = {}
  for (const [path, text] of Object.entries(files)) {
    const match = /^\.\/([^/]+)\/([^/]+)\.ts$/.exec(path)
    if (match?.[1] === language && match[2]) areas[match[2]] = text
  }
  return areas
}
