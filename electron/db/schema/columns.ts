/** Column kinds, each stated once: what SQLite stores and what the program reads. */
import type { EntitySchemaColumnOptions } from 'typeorm'

type Column = EntitySchemaColumnOptions

/** An integer key that SQLite gives (rowid). */
export const key: Column = { type: 'integer', primary: true, generated: true }
export const int: Column = { type: 'integer' }
export const text: Column = { type: 'text' }
export const real: Column = { type: 'real' }
export const blob: Column = { type: 'blob' }
/** Integer minor units; JavaScript numbers are exact to 2^53, which the money model enforces. */
export const minor: Column = { type: 'integer' }
/** Epoch milliseconds, UTC. */
export const instant: Column = { type: 'integer' }
/** YYYY-MM-DD in the shop's time zone. */
export const date: Column = { type: 'text' }
/** Marks a column whose text is JSON; `rows.ts` writes and reads it as a value. */
export const JSON_COLUMN = 'json'
export const json: Column = { type: 'text', comment: JSON_COLUMN }

export function nullable(column: Column): Column {
  return { ...column, nullable: true }
}

/** Names a column as the table does. */
export function named(column: Column, name: string): Column {
  return { ...column, name }
}
