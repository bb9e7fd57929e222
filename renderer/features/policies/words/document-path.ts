/** Values of a document by their path (`repair.warrantyMonths`), the way fields and problems name them. */

/** A name from outside as one key of a path, whatever dots it holds. */
export function keyOf(name: string): string {
  return name.replaceAll('.', String.raw`\.`)
}

function keysOf(path: string): string[] {
  return path.split(/(?<!\\)\./).map((key) => key.replaceAll(String.raw`\.`, '.'))
}

function valueAt(document: object, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
}

export function readPath(document: object, path: string): unknown {
  return valueAt(document, keysOf(path))
}

/** Sets a value; what holds it must be there already. */
export function writePath(document: object, path: string, value: unknown): void {
  const keys = keysOf(path)
  const last = keys.pop()
  const holder = valueAt(document, keys)
  if (last !== undefined && typeof holder === 'object' && holder !== null)
    (holder as Record<string, unknown>)[last] = value
}
