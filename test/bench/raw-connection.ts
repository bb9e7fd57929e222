import sqlite3 from 'sqlite3'

type Values = readonly (string | number | null)[]

/** A bare connection: prepared statements and nothing else between the question and SQLite. */
export interface RawConnection {
  all(sql: string, values?: Values): Promise<Record<string, unknown>[]>
  exec(sql: string): Promise<void>
  close(): Promise<void>
}

const settled =
  (resolve: () => void, reject: (error: Error) => void) =>
  (error: Error | null): void =>
    error ? reject(error) : resolve()

/** Opens a database with the pragmas the desk itself runs with. */
export async function openRaw(
  path: string,
  pragmas: Readonly<Record<string, string | number>>,
): Promise<RawConnection> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(
      path,
      settled(() => resolve(opened), reject),
    )
  })
  const prepared = new Map<string, sqlite3.Statement>()
  const connection: RawConnection = {
    async all(sql, values = []) {
      const statement = prepared.get(sql) ?? database.prepare(sql)
      prepared.set(sql, statement)
      return new Promise((resolve, reject) =>
        statement.all<Record<string, unknown>>([...values], (error, rows) => (error ? reject(error) : resolve(rows))),
      )
    },
    exec: (sql) => new Promise((resolve, reject) => database.exec(sql, settled(resolve, reject))),
    async close() {
      for (const statement of prepared.values())
        await new Promise<void>((resolve) => statement.finalize(() => resolve()))
      await new Promise<void>((resolve, reject) => database.close(settled(resolve, reject)))
    },
  }
  for (const [name, value] of Object.entries(pragmas)) await connection.exec(`PRAGMA ${name} = ${value}`)
  return connection
}
