import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../shared/contract/imports'
import { openImportDesk, type ImportDesk } from '../fixtures/import/import-desk'
import { csv, generic, GOOD } from '../fixtures/import/mapped-orders'

let desk: ImportDesk
beforeEach(async () => void (desk = await openImportDesk()))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

describe('an import with rows that cannot be taken', () => {
  const BAD = [
    'B1,2024-05-01,x,1,-5.00,,,,,done',
    'B1,2024-05-01,y,1,5.00,,,,,done',
    'B2,2024-05-01,z,1.5,5.00,,,,,done',
    'B3,2024-05-01,z,1,5.00,9.00,,,,done',
    ',2024-05-01,z,1,5.00,,,,,done',
  ]

  it('writes nothing and lists each of them with its line and reason', async () => {
    const refusal = await desk.refusal({ 'mixed.csv': csv(GOOD[0]!, ...BAD, GOOD[1]!, GOOD[2]!) }, generic)
    const report = refusal.details.report as ImportReport
    expect(refusal).toMatchObject({ code: 'import.rejected_rows', details: { rejected: 5 } })
    expect(report.rejections.map(({ line, externalNumber, code }) => [line, externalNumber, code])).toEqual([
      [3, 'B1', 'money.negative'],
      [4, 'B1', 'import.order_rejected'],
      [5, 'B2', 'import.not_a_quantity'],
      [6, 'B3', 'money.over_allocated'],
      [7, null, 'import.missing_value'],
    ])
    expect(report).toMatchObject({ committed: false, orders: { read: 6, added: 2, rejected: 4 } })
    expect(await desk.orders()).toBe(0)
    expect((await desk.call('desk.verify', {})).ok).toBe(true)
  })

  it('is remembered, with its rejections in file order', async () => {
    await desk.refusal({ 'bad.csv': csv(...BAD) }, generic)
    const { rows } = await desk.call('imports.list', {})
    expect(rows).toMatchObject([
      { profile: 'generic', files: ['bad.csv'], committed: false, added: 0, unchanged: 0, rejected: 4 },
    ])
    const page = await desk.call('imports.rejections', { batchId: rows[0]!.id, offset: 1, limit: 2 })
    expect(page).toEqual({
      total: 5,
      offset: 1,
      rows: [
        {
          file: 'bad.csv',
          line: 3,
          externalNumber: 'B1',
          code: 'import.order_rejected',
          details: { externalNumber: 'B1' },
        },
        {
          file: 'bad.csv',
          line: 4,
          externalNumber: 'B2',
          code: 'import.not_a_quantity',
          details: { column: 'qty', text: '1.5' },
        },
      ],
    })
  })

  it('takes the others where that is asked for', async () => {
    const report = await desk.import({ 'mixed.csv': csv(...GOOD, ...BAD) }, { ...generic, acceptRest: true })
    expect(report).toMatchObject({ committed: true, orders: { read: 6, added: 2, rejected: 4 }, rejectedRows: 5 })
    expect(await desk.orders()).toBe(2)
    expect((await desk.call('imports.rejections', { batchId: report.batchId! })).total).toBe(5)
  })

  it('lists the first thousand in the report and all of them behind it', async () => {
    const rows = Array.from({ length: 1_500 }, (_, index) => `N${index},2024-05-01,x,0,1.00,,,,,done`)
    const refusal = await desk.refusal({ 'many.csv': csv(...rows) }, generic)
    const report = refusal.details.report as ImportReport
    expect([report.rejections.length, report.rejectedRows]).toEqual([1_000, 1_500])
    expect(await desk.call('imports.rejections', { batchId: report.batchId!, offset: 1_499 })).toMatchObject({
      total: 1_500,
      rows: [{ line: 1_501, externalNumber: 'N1499' }],
    })
  })

  it('its report is read again as it was given, whether anything was kept or not', async () => {
    const refusal = await desk.refusal({ 'bad.csv': csv(...GOOD, ...BAD) }, generic)
    const refused = refusal.details.report as ImportReport
    const kept = await desk.import({ 'mixed.csv': csv(...GOOD, ...BAD) }, { ...generic, acceptRest: true })
    for (const report of [refused, kept])
      expect(await desk.call('imports.get', { id: report.batchId! })).toEqual(report)
  })

  it('no other has a report', async () => {
    expect(await desk.ask('imports.get', { id: 7 })).toEqual({ ok: false, code: 'import.unknown', details: {} })
  })
})

describe('a file that is refused as a whole', () => {
  it.each([
    ['broken quotes behind good rows', csv(...GOOD, 'Z,"open,1'), generic, 'import.broken_quotes'],
    ['a stray byte', Buffer.concat([Buffer.from(csv(...GOOD)), Buffer.from([0xff])]), generic, 'import.bad_encoding'],
    ['a header alone', csv(), generic, 'import.empty_file'],
    ['nothing', '', generic, 'import.empty_file'],
    [
      'a row of more than 1 MiB',
      csv(...GOOD, `Z,2024-05-01,${'x'.repeat(2_000_000)},1,1.00,,,,,`),
      generic,
      'import.row_too_long',
    ],
    ['repeated columns', csv(...GOOD).replace('ship', 'no'), generic, 'import.duplicate_columns'],
    ['columns the mapping does not find', csv(...GOOD).replace('ship', 'freight'), generic, 'import.unknown_columns'],
    ['no mapping', csv(...GOOD), { profile: 'generic' as const }, 'import.bad_mapping'],
    ['another profile', csv(...GOOD), { profile: 'shopify' as const }, 'import.unrecognised_file'],
  ])('%s: nothing is written and the desk goes on', async (_, content, options, code) => {
    expect((await desk.refusal({ 'orders.csv': content }, options)).code).toBe(code)
    expect([await desk.orders(), (await desk.call('imports.list', {})).total]).toEqual([0, 0])
    expect((await desk.import({ 'orders.csv': csv(...GOOD) }, generic)).orders.added).toBe(2)
  })

  it('one that was never given, or is gone', async () => {
    await expect(desk.finish('imports.orders', { ...generic, uploadIds: ['nope'] })).rejects.toMatchObject({
      code: 'import.unknown_file',
    })
    await expect(
      desk.finish('imports.orders', { ...generic, uploadIds: [desk.app.admitFile(join(desk.dataDir, 'gone.csv'))] }),
    ).rejects.toMatchObject({ code: 'import.unknown_file', details: { name: 'gone.csv' } })
  })
})
