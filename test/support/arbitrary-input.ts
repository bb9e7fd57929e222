import fc from 'fast-check'
import { z } from 'zod'
import { contract, type EndpointName } from '../../shared/contract'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

interface Schema {
  type?: string
  const?: Json
  enum?: Json[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  propertyNames?: Schema
  items?: Schema
  minItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  pattern?: string
}

const MOST_ITEMS = 4
const words = fc.constantFrom('Tee', '蓝色衬衫', 'A-1', 'x', '退货', 'naïve', '👕 shirt')
const date = fc
  .integer({ min: 0, max: 700 })
  .map((day) => new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString().slice(0, 10))

/** Values that a schema cannot tell apart from any text or number, by the name they stand under. */
const BY_NAME: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  currency: fc.constantFrom('CNY', 'JPY', 'KWD'),
  timeZone: fc.constantFrom('Asia/Shanghai', 'America/Sao_Paulo', 'UTC'),
  idempotencyKey: fc.stringMatching(/^[a-z0-9-]{8,40}$/),
  reason: fc.constantFrom('no_reason', 'damaged', 'wrong_item', 'nonsense'),
  base64: fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  id: fc.integer({ min: 1, max: 6 }),
  version: fc.integer({ min: 1, max: 4 }),
  orderId: fc.integer({ min: 1, max: 6 }),
  caseId: fc.integer({ min: 1, max: 6 }),
  lineId: fc.integer({ min: 1, max: 12 }),
  expectedTotalMinor: fc.constantFrom(0, 1_000, 12_000, 31_000),
}

function textOf(schema: Schema): fc.Arbitrary<Json> {
  if (schema.pattern?.startsWith('^\\d{4}')) return date
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern))
  const most = Math.min(schema.maxLength ?? 40, 40)
  return fc
    .oneof(words, fc.string({ minLength: schema.minLength ?? 0, maxLength: most }))
    .map((text) => text.slice(0, most) || 'x')
}

function numberOf(schema: Schema): fc.Arbitrary<Json> {
  const min = schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1
  const max = schema.maximum ?? Number.MAX_SAFE_INTEGER
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min, max: Math.min(max, min + 100_000) }) },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
  )
}

function objectOf(schema: Schema): fc.Arbitrary<Json> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, named(name, field)] as const)
  if (typeof schema.additionalProperties === 'object') {
    const keys = schema.propertyNames?.enum ? fc.constantFrom(...(schema.propertyNames.enum as string[])) : words
    return fc.dictionary(keys, valueOf(schema.additionalProperties), { maxKeys: MOST_ITEMS })
  }
  return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] })
}

function named(name: string, schema: Schema): fc.Arbitrary<Json> {
  return Object.hasOwn(BY_NAME, name) && schema.type !== 'array' ? (BY_NAME[name] ?? valueOf(schema)) : valueOf(schema)
}

function valueOf(schema: Schema): fc.Arbitrary<Json> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valueOf))
  switch (schema.type) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return fc.array(valueOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, MOST_ITEMS),
      })
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

/** Inputs of an endpoint that mostly fit its contract, made from the contract itself. */
export function arbitraryInput(endpoint: EndpointName): fc.Arbitrary<Json> {
  const schema: z.ZodType = contract[endpoint].input
  return valueOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema)
}

const HOSTILE: readonly Json[] = [
  null,
  true,
  -1,
  0,
  0.5,
  2 ** 53,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  "'; DROP TABLE orders; --",
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  '9'.repeat(400),
  [],
  {},
  [[[[]]]],
  { $ne: 1 },
  'Infinity',
  '2026-02-30',
  'XXX',
]

/** Every place in a value, as the path to it. */
function placesIn(value: Json, path: readonly string[] = []): string[][] {
  const inside = value !== null && typeof value === 'object' ? Object.entries(value) : []
  return [[...path], ...inside.flatMap(([name, child]) => placesIn(child, [...path, name]))]
}

function changedAt(
  value: Json,
  [name, ...rest]: readonly string[],
  change: (value: Json) => Json | undefined,
): Json | undefined {
  if (name === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, Json>
  const changed = changedAt(copy[name] ?? null, rest, change)
  if (changed === undefined) delete copy[name]
  else copy[name] = changed
  return copy
}

/** The value with one thing wrong: a part replaced, left out, or something added to it. */
export function mutated(value: Json): fc.Arbitrary<Json> {
  const extra = (part: Json): Json =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? { ...part, unexpected: 1 } : [part]
  const changes: fc.Arbitrary<(part: Json) => Json | undefined> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE).map((hostile) => () => hostile) },
    { weight: 2, arbitrary: fc.constant(() => undefined) },
    { weight: 1, arbitrary: fc.constant(extra) },
    { weight: 1, arbitrary: fc.constant(() => JSON.parse('{"__proto__":{"polluted":true}}') as Json) },
  )
  return fc
    .tuple(fc.constantFrom(...placesIn(value)), changes)
    .map(([path, change]) => changedAt(value, path, change) ?? null)
}
