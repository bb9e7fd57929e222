/** How an endpoint is declared: what may be asked, what is answered, who may ask, and how it can refuse. */
import { z } from 'zod'
import type { Permission } from '../permissions'
import type { RefusalCode } from '../refusals'

/** `query` reads; `command` writes in one transaction; `job` starts long work and answers with its id. */
export type EndpointKind = 'query' | 'command' | 'job'

export interface Endpoint<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  kind: EndpointKind
  summary: string
  permission: Permission
  input: In
  output: Out
  /** Codes beyond the ones any endpoint may give (`desk.*`, `storage.*`). */
  refusals: readonly RefusalCode[]
}

export function query<In extends z.ZodType, Out extends z.ZodType>(
  endpoint: Omit<Endpoint<In, Out>, 'kind'>,
): Endpoint<In, Out> & { kind: 'query' } {
  return { kind: 'query', ...endpoint }
}

/**
 * The same key with the same content gets the same answer once more, also after a crash; with other content it is
 * refused. A command sent without a key is not protected against being sent twice.
 */
export const IdempotencyKey = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .optional()

export function command<Shape extends z.ZodRawShape, Out extends z.ZodType>(
  endpoint: Omit<Endpoint, 'kind' | 'input' | 'output'> & { input: z.ZodObject<Shape>; output: Out },
) {
  return { ...endpoint, kind: 'command' as const, input: endpoint.input.extend({ idempotencyKey: IdempotencyKey }) }
}

export function job<Shape extends z.ZodRawShape>(
  endpoint: Omit<Endpoint, 'kind' | 'input' | 'output'> & { input: z.ZodObject<Shape> },
) {
  return { ...endpoint, kind: 'job' as const, input: endpoint.input, output: z.strictObject({ jobId: z.string() }) }
}

/** A window of a longer list: rows `offset` to `offset + rows.length` of `total`. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ total: z.int().min(0), offset: z.int().min(0), rows: z.array(row) })
}

export const Window = z.strictObject({
  offset: z.int().min(0).max(100_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
})
