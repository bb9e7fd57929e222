import { posix } from 'node:path'
import ts from 'typescript'
import type { Source } from './read-sources'

export function parseSource(source: Source): ts.SourceFile {
  return ts.createSourceFile(source.path, source.script, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

function textOf(node: ts.Node | undefined): string[] {
  if (!node) return []
  if (ts.isStringLiteralLike(node)) return [node.text]
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(textOf) : []
}

/** `import.meta.glob('./text/*.ts')` reaches into the folder before its first wildcard. */
function globbedBy(call: ts.CallExpression): string[] {
  if (!/^import\.meta\.glob/.test(call.expression.getText())) return []
  return textOf(call.arguments[0]).map((pattern) => `${pattern.replace(/[*{].*$/, '')}__glob__`)
}

function namedBy(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal)
  if (!ts.isCallExpression(node)) return []
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require'
  return loads ? textOf(node.arguments[0]) : globbedBy(node)
}

/** The aliases of tsconfig.json that stand for folders of the project. */
const ALIASES: readonly (readonly [RegExp, string])[] = [[/^@shared\//, './shared/']]

/** A module inside the project as `./path/from/the/root`; a package stays as it is named. */
function placeOf(source: Source, name: string): string {
  if (name.startsWith('.')) return `./${posix.join(posix.dirname(source.path), name)}`
  return ALIASES.reduce((place, [alias, folder]) => place.replace(alias, folder), name)
}

/** Every module a file names: static, re-exported, dynamic, type-only, required and globbed. */
export function importsOf(source: Source): string[] {
  const found = new Set<string>()
  visit(parseSource(source), (node) => {
    for (const name of namedBy(node)) found.add(placeOf(source, name))
  })
  return [...found]
}
