/** What a handler is given. Reading and writing differ by type, so a query cannot write and a command cannot escape its transaction. */
import type { AppEventName, AppEvents, Contract, EndpointName, Output, Parsed } from '../../shared/contract'
import type { ShopSettings } from '../../shared/contract/desk'
import type { Role } from '../../shared/permissions'
import type { ReadSql, WriteSql } from '../db/sql'

/** Who is at the desk, as the shell knows; never taken from an input. */
export interface Session {
  readonly actor: string
  readonly role: Role
  readonly shell: 'desktop' | 'loopback' | 'cli' | 'test'
}

export interface Upload {
  name: string
  path: string
  sizeBytes: number
  receivedBytes: number
  /** True when the file is the desk's own copy, to be removed after use. */
  temporary: boolean
}

interface DeskContext {
  readonly session: Session
  readonly shop: ShopSettings
  readonly dataDir: string
  /** Files admitted for import, by upload id. */
  readonly uploads: Map<string, Upload>
  now(): number
  newId(): string
}

export interface ReadContext extends DeskContext {
  readonly sql: ReadSql
}

/** What is kept beside the rows in the same transaction: statistics and the search index. */
export interface Projections {
  /** Takes an order (and a case of it) out of the statistics before it changes … */
  leave(sql: WriteSql, orderId: number, caseId: number | null): Promise<void>
  /** … and puts it back after. */
  enter(sql: WriteSql, orderId: number, caseId: number | null): Promise<void>
  /** Counts and indexes orders that were just added, ids `from` to `to`, and gives them the reviews that waited for them. */
  enterOrders(context: WriteContext, fromId: number, toId: number): Promise<void>
  /** Takes reviews out of the statistics before they change … */
  leaveReviews(sql: WriteSql, ids: readonly number[]): Promise<void>
  /** … and puts them back after; what was not taken out is counted as new. With `textChanged` they are indexed anew. */
  enterReviews(sql: WriteSql, ids: readonly number[], textChanged: boolean): Promise<void>
  /** Gives every row its calendar dates in another time zone and counts everything anew. */
  moveTimeZone(sql: WriteSql, timeZone: string): Promise<void>
}

export interface WriteContext extends ReadContext {
  readonly sql: WriteSql
  readonly projections: Projections
  /** Told to every window after the commit, never before. */
  changed<Name extends AppEventName>(name: Name, payload: AppEvents[Name]): void
}

/** Long work. It reads and computes outside the queue and takes the writer only in `write`. */
export interface JobContext extends ReadContext {
  readonly signal: AbortSignal
  /** Work done of work known (`total` null while unknown); `step` names the phase. Refuses with job.cancelled once cancelled. */
  progress(step: string, done: number, total: number | null): void
  /** One transaction. `part` is what the audit log keeps of it as its input; left out: the whole input of the job. */
  write<Result>(work: (context: WriteContext) => Promise<Result>, part?: object): Promise<Result>
}

interface Contexts {
  query: ReadContext
  command: WriteContext
  job: JobContext
}

/** A job answers its own result; the caller gets the job's id. */
type Result<Name extends EndpointName> = Contract[Name]['kind'] extends 'job' ? unknown : Output<Name>

/** A table of handlers for some endpoints; a missing one does not compile. */
export type Handlers<Names extends EndpointName> = {
  [Name in Names]: (
    context: Contexts[Contract[Name]['kind']],
    input: Parsed<Name>,
  ) => Promise<Result<Name>> | Result<Name>
}

/** The endpoints whose names start with `<prefix>.` */
export type EndpointsOf<Prefix extends string> = Extract<EndpointName, `${Prefix}.${string}`>
