/** SQLite's connection as TypeORM is given it: a statement that was prepared once is used again. */
import sqlite3 from 'sqlite3'

type Done = (this: sqlite3.Statement, error: Error | null, rows?: unknown[]) => void
type Perform = (values: readonly unknown[], done: Done) => void

/** Statements kept per connection: more than the desk has. Beyond it the one used longest ago goes. */
const MOST_KEPT = 300
/** A statement holds on to its values until it is used again, so one with a large set of them is not kept. */
const MOST_VALUE_LENGTH = 65_536
/** Only these: a pragma may act while it is prepared, so only once. */
const KEPT = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT|ROLLBACK)\b/

/** A change of the schema needs no care: SQLite itself prepares anew what was prepared before it. */
export class PreparedDatabase extends sqlite3.Database {
  private readonly kept = new Map<string, sqlite3.Statement>()

  override all(sql: string, ...rest: unknown[]): this {
    return this.carryOut('all', sql, rest)
  }

  override run(sql: string, ...rest: unknown[]): this {
    return this.carryOut('run', sql, rest)
  }

  override close(done?: (error: Error | null) => void): void {
    for (const statement of this.kept.values()) statement.finalize()
    this.kept.clear()
    super.close(done)
  }

  private carryOut(act: 'all' | 'run', sql: string, rest: unknown[]): this {
    const done = (typeof rest.at(-1) === 'function' ? rest.pop() : () => undefined) as Done
    const values = (rest[0] ?? []) as readonly unknown[]
    const known = this.kept.get(sql)
    const statement = known ?? this.prepare(sql, (error) => error && done.call(statement, error))
    const perform = statement[act].bind(statement) as Perform
    perform(values, (error, rows) => {
      if (known) this.renew(sql, known, values)
      // Kept only now: a statement that cannot be prepared never answers those who wait for it in line.
      else if (error || !this.keep(sql, values, statement)) statement.finalize()
      done.call(statement, error, rows)
    })
    return this
  }

  private keep(sql: string, values: readonly unknown[], statement: sqlite3.Statement): boolean {
    if (isLarge(values) || this.kept.has(sql) || !KEPT.test(sql)) return false
    this.kept.set(sql, statement)
    const [oldest] = this.kept
    if (this.kept.size > MOST_KEPT && oldest) {
      this.kept.delete(oldest[0])
      oldest[1].finalize()
    }
    return true
  }

  /** Moves a statement that is still kept to the end of the line to go; one that now holds large values goes at once. */
  private renew(sql: string, statement: sqlite3.Statement, values: readonly unknown[]): void {
    if (!this.kept.delete(sql)) return
    if (isLarge(values)) statement.finalize()
    else this.kept.set(sql, statement)
  }
}

function isLarge(values: readonly unknown[]): boolean {
  return values.some((value) => typeof value === 'string' && value.length > MOST_VALUE_LENGTH)
}

/** For TypeORM, which would otherwise turn on traces: they write out every value of every statement. */
export const preparedDriver = { verbose: () => ({ Database: PreparedDatabase }) }
