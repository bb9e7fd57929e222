import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../shared/contract/imports'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'
import { openDesk } from '../support/open-desk'
import { temporaryFolder } from '../support/served-desk'
import { uploadBytes } from '../support/upload-bytes'

const SHOPIFY = [
  'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price',
  '#1,ann@example.com,paid,USD,20.00,5.00,0.00,25.00,2024-05-01 09:58:12 +0000,2,Tee,10.00',
  '',
].join('\n')

let desk: ImportDesk
beforeEach(async () => void (desk = await openImportDesk()))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const stored = (): Promise<string[]> => readdir(join(desk.dataDir, 'uploads')).catch(() => [])

async function upload(name: string, text: string, parts = 3): Promise<string> {
  const bytes = Buffer.from(text)
  const { uploadId } = await desk.call('imports.beginUpload', { name, sizeBytes: bytes.length })
  const size = Math.ceil(bytes.length / parts)
  for (let offset = 0; offset < bytes.length; offset += size) {
    await desk.call('imports.appendUpload', {
      uploadId,
      offset,
      base64: bytes.subarray(offset, offset + size).toString('base64'),
    })
  }
  return uploadId
}

describe('an uploaded file', () => {
  it('is put together from its parts, looked into, imported and removed', async () => {
    const uploadId = await upload('orders 订单.csv', SHOPIFY)
    expect(await desk.call('imports.inspect', { uploadId })).toEqual({
      name: 'orders 订单.csv',
      encoding: 'utf-8',
      delimiter: ',',
      columns: SHOPIFY.split('\n')[0]!.split(','),
      sample: [SHOPIFY.split('\n')[1]!.split(',')],
      suggestedProfile: 'shopify',
      role: 'orders',
    })
    expect(
      await desk.finish('imports.orders', { profile: 'shopify', uploadIds: [uploadId], dryRun: true }),
    ).toMatchObject({ orders: { added: 1 } })
    expect(await stored()).toHaveLength(1)
    expect(await desk.finish('imports.orders', { profile: 'shopify', uploadIds: [uploadId] })).toMatchObject({
      orders: { added: 1 },
    })
    expect(await stored()).toEqual([])
    expect(await desk.ask('imports.inspect', { uploadId })).toMatchObject({ code: 'import.unknown_file' })
  })

  it('lies in the data folder under its id, whatever it is named', async () => {
    const { uploadId } = await desk.call('imports.beginUpload', { name: '../../../etc/evil.csv', sizeBytes: 3 })
    await desk.call('imports.appendUpload', { uploadId, offset: 0, base64: base64('a,b') })
    expect(await stored()).toEqual([`${uploadId}.part`])
    expect((await desk.call('imports.inspect', { uploadId })).name).toBe('evil.csv')
  })

  it('takes its parts in order, each once, and no more than was announced', async () => {
    const { uploadId } = await desk.call('imports.beginUpload', { name: 'a.csv', sizeBytes: 10 })
    const append = (offset: number, text: string) =>
      desk.ask('imports.appendUpload', { uploadId, offset, base64: base64(text) })
    expect(await append(0, 'a,b\n')).toEqual({ ok: true, value: { receivedBytes: 4 } })
    for (const [offset, text] of [
      [0, 'a,b\n'],
      [5, 'x'],
      [4, '1234567'],
    ] as const)
      expect(await append(offset, text)).toEqual({
        ok: false,
        code: 'import.upload_gap',
        details: { expectedOffset: 4 },
      })
    expect(await desk.ask('imports.inspect', { uploadId })).toMatchObject({ code: 'import.unknown_file' })
    expect(await append(4, '1,2\n3,')).toMatchObject({ ok: true })
    expect(await desk.call('imports.inspect', { uploadId })).toMatchObject({
      columns: ['a', 'b'],
      suggestedProfile: null,
      role: null,
    })
  })

  it('that nobody announced is refused, and so is writing to a file given on the command line', async () => {
    const [given] = await desk.admit({ 'mine.csv': SHOPIFY })
    for (const uploadId of ['nope', given!, '__proto__']) {
      expect(await desk.ask('imports.appendUpload', { uploadId, offset: 0, base64: base64('x') })).toMatchObject({
        code: 'import.unknown_file',
      })
    }
  })
})

describe('a file given on the command line', () => {
  it('stays where it is', async () => {
    await desk.import({ 'mine.csv': SHOPIFY }, { profile: 'shopify' })
    expect(await readdir(join(desk.dataDir, 'given'))).toEqual(['mine.csv'])
  })

  it('may be a folder, which stands for the tables in it', async () => {
    const folder = join(desk.dataDir, 'folder')
    await mkdir(folder)
    for (const [name, text] of Object.entries({
      'a.csv': SHOPIFY,
      'b.csv': SHOPIFY.replace('#1', '#2'),
      'readme.md': '# no table',
    }))
      await writeFile(join(folder, name), text)
    const report = (await desk.finish('imports.orders', {
      profile: 'shopify',
      uploadIds: [desk.app.admitFile(folder)],
    })) as ImportReport
    expect([report.files.map(({ name }) => name), report.orders.added]).toEqual([['a.csv', 'b.csv'], 2])
  })
})

it('an upload lives no longer than the program that took it', async () => {
  const dataDir = await temporaryFolder()
  const before = await openDesk({ dataDir })
  await uploadBytes(before, 'half.csv', Buffer.from('a,b'))
  await before.close()
  expect(await readdir(join(dataDir, 'uploads'))).toHaveLength(1)
  await (await openDesk({ dataDir })).close()
  await expect(readdir(join(dataDir, 'uploads'))).rejects.toMatchObject({ code: 'ENOENT' })
  await rm(dataDir, { recursive: true })
})
