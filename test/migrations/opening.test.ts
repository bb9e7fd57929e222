import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkPragmas, connectReader, connectWriter, WRITER_PRAGMAS } from '../../electron/db/connect'
import { migrations } from '../../electron/db/migrations'
import { openDatabase } from '../../electron/db/open-database'
import { bundleForNode } from '../support/bundle-for-node'
import { temporaryFolder } from '../support/served-desk'

let folder: string
beforeEach(async () => void (folder = await temporaryFolder()))
afterEach(() => rm(folder, { recursive: true, force: true }))
const file = () => join(folder, 'afterdesk.db')

/** Opens the file beside the desk and leaves it changed. */
async function tamper(statement: string): Promise<void> {
  await (await openDatabase(folder)).close()
  const source = await connectWriter(file())
  await source.query(statement)
  await source.destroy()
}

describe('what a desk runs with', () => {
  it('every pragma of the writer is read back as it was set', async () => {
    const database = await openDatabase(folder)
    for (const [name, wanted] of Object.entries(WRITER_PRAGMAS)) {
      const [row] = await database.writer.query<Record<string, unknown>[]>(`PRAGMA ${name}`)
      expect([name, Object.values(row ?? {})[0]]).toEqual([name, wanted])
    }
    await database.close()
  })

  it.each([
    ['synchronous', 1],
    ['foreign_keys', 0],
    ['recursive_triggers', 0],
    ['secure_delete', 0],
  ])('a %s of %i is noticed and refused', async (name, value) => {
    const source = await connectWriter(file())
    await source.query(`PRAGMA ${name} = ${value}`)
    await expect(checkPragmas(source)).rejects.toThrow(`pragma ${name} is ${value}, not`)
    await source.destroy()
  })

  it('a reader cannot write', async () => {
    await (await openDatabase(folder)).close()
    const source = await connectReader(file())
    await expect(source.query(`INSERT INTO settings VALUES ('shopName', '""')`)).rejects.toThrow(/readonly|read-only/)
    await source.destroy()
  })
})

describe('a folder that is not for this desk', () => {
  it('was written by a newer version: refused as storage.newer, and untouched', async () => {
    await tamper(`PRAGMA user_version = ${migrations.length + 1}`)
    await expect(openDatabase(folder)).rejects.toMatchObject({ name: 'Refusal', code: 'storage.newer' })
    const source = await connectWriter(file())
    expect(await source.query('PRAGMA user_version')).toEqual([{ user_version: migrations.length + 1 }])
    await source.destroy()
  })

  it('belongs to another program: refused as storage.damaged', async () => {
    await tamper('PRAGMA application_id = 1')
    await expect(openDatabase(folder)).rejects.toMatchObject({ name: 'Refusal', code: 'storage.damaged' })
  })

  it('a refused folder is not kept locked', async () => {
    await tamper('PRAGMA application_id = 1')
    await expect(openDatabase(folder)).rejects.toThrow()
    await expect(openDatabase(folder)).rejects.toMatchObject({ code: 'storage.damaged' })
  })
})

describe('one folder, one owner', () => {
  it('a second opener is refused as storage.in_use within a second, and may open once the first has closed', async () => {
    const first = await openDatabase(folder)
    const started = performance.now()
    await expect(openDatabase(folder)).rejects.toMatchObject({ name: 'Refusal', code: 'storage.in_use' })
    expect(performance.now() - started).toBeLessThan(1_000)
    await first.close()
    await (await openDatabase(folder)).close()
  })

  it('another process holds it as long as it lives; SIGKILL frees it', async () => {
    const bundle = await bundleForNode('test/migrations/hold-folder.ts')
    const holder = spawn(process.execPath, [bundle, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(holder, 'exit')
    const [said] = (await once(holder.stdout, 'data')) as [Buffer]
    expect(said.toString()).toBe('open\n')
    const started = performance.now()
    await expect(openDatabase(folder)).rejects.toMatchObject({ code: 'storage.in_use' })
    expect(performance.now() - started).toBeLessThan(1_000)
    holder.kill('SIGKILL')
    await ended
    await (await openDatabase(folder)).close()
  })
})
