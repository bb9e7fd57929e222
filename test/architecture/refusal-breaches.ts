import ts from 'typescript'
import { REFUSAL_SENTENCES } from '../../shared/refusal-sentences'
import { parseSource, visit } from './imports-of'
import type { Source } from './read-sources'

type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>

export function placeholdersOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort()
}

/** Codes whose two sentences are missing, empty or do not fill in the same details. */
export function sentenceBreaches(sentences: Sentences): string[] {
  return Object.entries(sentences).flatMap(([code, { 'zh-CN': zh = '', 'en-US': en = '' }]) => {
    if (!zh || !en) return [`${code}: a sentence is missing`]
    const [inChinese, inEnglish] = [placeholdersOf(zh).join(), placeholdersOf(en).join()]
    return inChinese === inEnglish ? [] : [`${code}: {${inChinese}} in Chinese, {${inEnglish}} in English`]
  })
}

/** Names an object literal gives, or null where it spreads something that cannot be read here. */
function namesGiven(node: ts.Expression | undefined): string[] | null {
  if (!node) return []
  if (!ts.isObjectLiteralExpression(node)) return null
  const names = node.properties.map((property) => property.name?.getText() ?? null)
  return names.includes(null) ? null : (names as string[])
}

/** Refusals thrown without a detail that their sentence names, as `file: code lacks detail`. */
export function detailBreaches(sources: readonly Source[], sentences: Sentences = REFUSAL_SENTENCES): string[] {
  const found: string[] = []
  for (const source of sources) {
    visit(parseSource(source), (node) => {
      if (!ts.isNewExpression(node) || node.expression.getText() !== 'Refusal') return
      const [code, details] = node.arguments ?? []
      if (!code || !ts.isStringLiteral(code)) return
      const given = namesGiven(details)
      const needed = placeholdersOf(sentences[code.text]?.['en-US'] ?? '')
      const lacking = given ? needed.filter((name) => !given.includes(name)) : []
      if (lacking.length > 0) found.push(`${source.path}: ${code.text} lacks ${lacking.join(', ')}`)
    })
  }
  return found
}
