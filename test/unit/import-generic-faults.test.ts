import { describe, expect, it } from 'vitest'
import { GenericMapping } from '../../shared/contract/imports'
import { LINE, mappedFile, readMapped } from '../fixtures/import/mapped-file'
import { faultsOf, readOrders } from '../fixtures/import/read-text'

describe('what is wrong with a mapped file', () => {
  it.each([
    ['a negative amount', [{ ...LINE, unitPrice: '-1' }], '2: money.negative'],
    ['a fraction of a cent', [{ ...LINE, unitPrice: '1.001' }], '2: money.too_fine'],
    ['an unknown currency', [{ ...LINE, currency: 'RMB' }], '2: money.unknown_currency'],
    ['no number', [{ ...LINE, externalNumber: '' }], '2: import.missing_value'],
    ['no date', [{ ...LINE, placedAt: '' }], '2: import.missing_value'],
    ['half a unit', [{ ...LINE, quantity: '0.5' }], '2: import.not_a_quantity'],
    ['a line that contradicts itself', [{ ...LINE, lineTotal: '120.00' }], '2: order.over_paid_components'],
    ['rows of an order that disagree', [LINE, { ...LINE, placedAt: '2024-05-02' }], '3: import.contradicting_rows'],
    [
      'a promotion without an amount',
      [{ ...LINE, promotionTitle: '满减', promotionAmount: '' }],
      '2: import.missing_value',
    ],
    [
      'a promotion whose rows disagree',
      [
        { ...LINE, promotionTitle: 'P', promotionAmount: '5' },
        { ...LINE, promotionTitle: 'P', promotionAmount: '6' },
      ],
      '3: import.contradicting_rows',
    ],
  ] as const)('%s', async (_, rows, fault) => {
    expect(faultsOf(await readMapped(rows))).toEqual([fault])
  })

  it('a fraction of a minor unit', async () => {
    expect(faultsOf(await readMapped([{ ...LINE, unitPrice: '12.5' }], { amountsInMinorUnits: true }))).toEqual([
      '2: money.too_fine',
    ])
  })

  it('rows with too few or too many cells', async () => {
    const { files, mapping } = mappedFile([LINE, LINE])
    const [header, row] = files['a.csv'].split('\n')
    expect(
      faultsOf(await readOrders('generic', { 'a.csv': [header, 'A1,2024-05-01', `${row},x`].join('\n') }, { mapping })),
    ).toEqual(['2: import.row_fields', '3: import.row_fields'])
  })

  it('more rows than an order can have', async () => {
    const [order] = await readMapped(Array.from({ length: 1_300 }, () => LINE))
    expect([
      order?.overflow,
      order?.rows.length,
      order?.draft,
      [...order!.faults.values()].map(({ code }) => code),
    ]).toEqual([100, 1_200, null, ['import.too_many_rows']])
  })

  it('a mapping that names columns the file does not have', async () => {
    const mapping = GenericMapping.parse({
      channel: 'x',
      columns: { externalNumber: 'No', placedAt: '__proto__', lineTotal: 'Nope' },
    })
    await expect(readOrders('generic', { 'a.csv': 'No,b\n1,2' }, { mapping })).rejects.toMatchObject({
      code: 'import.unknown_columns',
      details: { name: 'a.csv', columns: ['__proto__', 'Nope'] },
    })
  })

  it.each([
    [{ placedAt: 'd', lineTotal: 'l' }, 'externalNumber'],
    [{ externalNumber: 'n', lineTotal: 'l' }, 'placedAt'],
    [{ externalNumber: 'n', placedAt: 'd' }, 'unitPrice | lineTotal'],
    [{ externalNumber: 'n', placedAt: 'd', unitPrice: 'u' }, 'quantity'],
  ])('a mapping without what every order needs: %j', async (columns, summary) => {
    await expect(
      readOrders(
        'generic',
        { 'a.csv': 'n,d,l,u\n1,2,3,4' },
        { mapping: GenericMapping.parse({ channel: 'x', columns }) },
      ),
    ).rejects.toMatchObject({ code: 'import.bad_mapping', details: { summary } })
  })
})
