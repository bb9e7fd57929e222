import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { GenericMapping } from '../../shared/contract/imports'
import { readDraft } from '../fixtures/import/read-text'

describe('exports of Chinese marketplaces', () => {
  it('JD: GBK, several rows per order, a total that tells of a reduction', async () => {
    const text =
      '订单号,商品ID,商品名称,订购数量,下单时间,订单金额,客户姓名,联系电话,京东价\r\nJD-7,A,水杯,1,2026-01-15 10:00:00,400.00,冯颖,1******6198,250.00\r\nJD-7,B,茶壶,2,2026-01-15 10:00:00,400.00,冯颖,1******6198,100.00\r\n'
    const mapping = GenericMapping.parse({
      channel: 'jd',
      columns: {
        externalNumber: '订单号',
        sku: '商品ID',
        title: '商品名称',
        quantity: '订购数量',
        placedAt: '下单时间',
        orderTotal: '订单金额',
        buyerName: '客户姓名',
        buyerPhone: '联系电话',
        unitPrice: '京东价',
      },
    })
    expect(await readDraft('generic', { 'jd.csv': iconv.encode(text, 'gbk') }, { mapping })).toMatchObject({
      couponMinor: 5_000,
      lines: [{ title: '水杯' }, { title: '茶壶', quantity: 2 }],
      payments: [{ amountMinor: 40_000 }],
    })
  })

  it('Taobao: one row per order, all titles in one cell, numbers guarded against the spreadsheet', async () => {
    const text =
      '订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝总数量\r\n"=""2301""",tb01,90.00,10.00,100.00,100.00,交易成功,王芳,\'13900000000,2024-05-01 10:00:00,2024-05-01 10:01:00,"短袖 白，袜子",3\r\n'
    const mapping = GenericMapping.parse({
      channel: 'taobao',
      statuses: { 交易成功: 'delivered' },
      columns: {
        externalNumber: '订单编号',
        buyerId: '买家会员名',
        lineTotal: '买家应付货款',
        shipping: '买家应付邮费',
        orderTotal: '总金额',
        paid: '买家实际支付金额',
        status: '订单状态',
        buyerName: '收货人姓名',
        buyerPhone: '联系手机',
        placedAt: '订单创建时间',
        paidAt: '订单付款时间',
        title: '宝贝标题',
        quantity: '宝贝总数量',
      },
    })
    expect(await readDraft('generic', { 'tb.csv': iconv.encode(text, 'gbk') }, { mapping })).toMatchObject({
      externalNumber: '2301',
      fulfilment: 'delivered',
      shippingMinor: 1_000,
      buyer: { externalId: 'tb01', phone: '13900000000' },
      lines: [{ title: '短袖 白，袜子', quantity: 3, listPriceMinor: 3_000 }],
      payments: [{ amountMinor: 10_000, paidAt: Date.UTC(2024, 4, 1, 2, 1) }],
    })
  })

  it('Tmall and Youzan: no quantity, one amount', async () => {
    const mapping = GenericMapping.parse({
      channel: 'tmall',
      statuses: { 交易成功: 'delivered' },
      columns: {
        externalNumber: '订单编号',
        lineTotal: '买家应付货款',
        status: '订单状态',
        placedAt: '订单创建时间',
        title: '商品标题',
      },
    })
    const text =
      '订单编号,支付单号,买家应付货款,订单状态,订单创建时间,商品标题\nTM-1,P-1,288.00,交易成功,2025-07-21 10:00:00,商品甲\n'
    expect(await readDraft('generic', { 'tm.csv': text }, { mapping })).toMatchObject({
      fulfilment: 'delivered',
      lines: [{ quantity: 1, listPriceMinor: 28_800 }],
      payments: [{ amountMinor: 28_800 }],
    })
  })
})
