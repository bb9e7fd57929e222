import { describe, expect, it } from 'vitest'
import {
  draftOf,
  emptyDraft,
  gapsOf,
  mappingOf,
  readDraft,
  readMapping,
} from '../../renderer/features/imports/mapping-draft'
import { FIELD_GROUPS, USUAL_HEADERS } from '../../renderer/features/imports/mapping-fields'
import { completeMapping, suggestMapping } from '../../renderer/features/imports/suggest-mapping'
import { GENERIC_FIELDS, GenericMapping } from '../../shared/contract/imports'

const complete = () => ({
  ...emptyDraft(),
  channel: ' jd ',
  columns: { externalNumber: '订单号', placedAt: '下单时间', quantity: '订购数量', unitPrice: '京东价' },
})

describe('a mapping', () => {
  it('is suggested from the headers of common exports, each column once', () => {
    const jd = '订单号,商品ID,商品名称,订购数量,下单时间,订单金额,客户姓名,客户地址,联系电话,京东价'.split(',')
    expect(suggestMapping(jd)).toEqual({
      externalNumber: '订单号',
      placedAt: '下单时间',
      quantity: '订购数量',
      unitPrice: '京东价',
      sku: '商品ID',
      title: '商品名称',
      orderTotal: '订单金额',
      buyerName: '客户姓名',
      buyerAddress: '客户地址',
      buyerPhone: '联系电话',
    })
    expect(suggestMapping(['Order ID', 'Order date', 'Item price', 'QTY'])).toEqual({
      externalNumber: 'Order ID',
      placedAt: 'Order date',
      unitPrice: 'Item price',
      quantity: 'QTY',
    })
    expect(suggestMapping(['x', 'y'])).toEqual({})
  })

  it('keeps what was chosen and suggests the rest, no column twice', () => {
    const columns = ['order_no', 'placed', 'qty', 'price', 'sum']
    expect(completeMapping(columns, { lineTotal: 'price', quantity: 'sum' })).toEqual({
      externalNumber: 'order_no',
      placedAt: 'placed',
      quantity: 'sum',
      lineTotal: 'price',
    })
  })

  it('can name every field of the contract, each in one group of the editor', () => {
    expect(FIELD_GROUPS.flatMap(({ fields }) => fields).sort()).toEqual([...GENERIC_FIELDS].sort())
    expect(Object.keys(USUAL_HEADERS).sort()).toEqual([...GENERIC_FIELDS].sort())
  })

  it('says what it still lacks: its channel, the required columns, and one kind of price', () => {
    expect(gapsOf(emptyDraft())).toEqual(['channel', 'externalNumber', 'placedAt', 'quantity', 'price'])
    expect(gapsOf(complete())).toEqual([])
    expect(gapsOf({ ...complete(), columns: { ...complete().columns, unitPrice: '', lineTotal: '小计' } })).toEqual([])
  })

  it('comes back from its file as it was saved', () => {
    const draft = {
      ...complete(),
      statuses: [
        { word: '已完成', means: 'delivered' as const },
        { word: ' ', means: 'paid' as const },
      ],
      taxIncluded: true,
    }
    const saved = mappingOf({ ...draft, rest: { delimiter: ';', currency: 'JPY' } })
    expect(GenericMapping.parse(saved)).toEqual(saved)
    expect(saved).toMatchObject({
      channel: 'jd',
      statuses: { 已完成: 'delivered' },
      taxIncluded: true,
      delimiter: ';',
      currency: 'JPY',
    })
    expect(readMapping(JSON.stringify(saved), readDraft)).toEqual(draftOf(saved))
    expect(mappingOf(readMapping(JSON.stringify(saved), readDraft))).toEqual(saved)
  })

  it.each([
    ['{'],
    ['[]'],
    ['{"channel":"a","columns":{"nonsense":"x"}}'],
    ['{"channel":"a","columns":{},"statuses":{"x":"lost"}}'],
  ])('is refused with a sentence when its file is no mapping: %s', (text) => {
    expect(() => readMapping(text, readDraft)).toThrow(expect.objectContaining({ code: 'import.bad_mapping' }))
  })
})
