import { describe, expect, test } from 'vitest'
import { findContacts } from '../../electron/domain/moderation/contacts/find-contacts'
import { isIdCard } from '../../electron/domain/moderation/contacts/find-id-cards'
import { normalise } from '../../electron/domain/moderation/normalise'
import { tighten } from '../../electron/domain/moderation/text/tighten'

/** What is found in a text: each kind with the very characters of the original. */
function contactsIn(text: string): string[] {
  const normalised = normalise(text)
  return findContacts(normalised, tighten(normalised)).map(
    ({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`,
  )
}

const SAID: readonly (readonly [text: string, ...found: string[]])[] = [
  ['有问题打13800138000找我', 'phone: 13800138000'],
  ['电话：138-0013-8000', 'phone: 138-0013-8000'],
  ['联系 138 0013 8000 谢谢', 'phone: 138 0013 8000'],
  ['１３８００１３８０００', 'phone: １３８００１３８０００'],
  ['一三八零零一三八零零零', 'phone: 一三八零零一三八零零零'],
  ['号码①③⑧⓪⓪①③⑧⓪⓪⓪哦', 'phone: ①③⑧⓪⓪①③⑧⓪⓪⓪'],
  ['❶❸❽⓿⓿❶❸❽⓿⓿⓿', 'phone: ❶❸❽⓿⓿❶❸❽⓿⓿⓿'],
  ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', 'phone: 1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣'],
  ['1.3.8.0.0.1.3.8.0.0.0', 'phone: 1.3.8.0.0.1.3.8.0.0.0'],
  ['1-3-8-0-0-1-3-8-0-0-0', 'phone: 1-3-8-0-0-1-3-8-0-0-0'],
  ['幺三八00幺三八000', 'phone: 幺三八00幺三八000'],
  ['壹叁捌零零壹叁捌零零零', 'phone: 壹叁捌零零壹叁捌零零零'],
  ['138\u200b0013\u200b8000', 'phone: 138\u200b0013\u200b8000'],
  ['𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎', 'phone: 𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎'],
  ['whatsapp +86 138 0013 8000', 'messenger: whatsapp +86 138 0013 8000', 'phone: +86 138 0013 8000'],
  ['座机 010-62345678 有人接', 'phone: 010-62345678'],
  ['打热线400-800-8820', 'phone: 400-800-8820'],
  ['call me at 212-555-0123', 'phone: 212-555-0123'],
  ['(212) 555-0123 is my number', 'phone: (212) 555-0123'],
  ['text me +1 212 555 0123', 'phone: +1 212 555 0123'],
  ['ring +44 20 7946 0958', 'phone: +44 20 7946 0958'],
  ['liga +55 11 91234-5678', 'phone: +55 11 91234-5678'],
  ['mail me: jane.doe@example.com', 'email: jane.doe@example.com'],
  ['邮箱jane@example.com', 'email: jane@example.com'],
  ['ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'email: ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
  ['jane (at) example (dot) com', 'email: jane (at) example (dot) com'],
  ['write jane.doe at example dot com please', 'email: jane.doe at example dot com'],
  ['jane@gmail please', 'email: jane@gmail'],
  ['jane [at] example.co.uk', 'email: jane [at] example.co.uk'],
  ['加微信：abc_12345', 'wechat: 微信：abc_12345'],
  ['加薇信 shop2024', 'wechat: 薇信 shop2024'],
  ['➕微❤信号 abc123456', 'wechat: 微❤信号 abc123456'],
  ['微亻言abc12345', 'wechat: 微亻言abc12345'],
  ['ⓋⓍ: shop_88', 'wechat: ⓋⓍ: shop_88'],
  ['我的vx是lily2020', 'wechat: vx是lily2020'],
  ['wechat: lilyshop', 'wechat: wechat: lilyshop'],
  ['加微 信 ：abc_12345', 'wechat: 微 信 ：abc_12345'],
  ['QQ：12345678', 'qq: QQ：12345678'],
  ['扣扣 987654321', 'qq: 扣扣 987654321'],
  ['qq群号是 123456789', 'qq: qq群号是 123456789'],
  ['telegram: @lily_shop', 'messenger: telegram: @lily_shop'],
  ['find me on t.me/lilyshop', 'messenger: t.me/lilyshop'],
  ['line id: lily.shop', 'messenger: line id: lily.shop'],
  ['身份证11010519491231002X', 'id_card: 11010519491231002X'],
  ['440524 18800101 0014', 'id_card: 440524 18800101 0014'],
  ['打到 6222 0200 0000 0000 004 谢谢'],
  ['卡号4111 1111 1111 1111', 'bank_card: 4111 1111 1111 1111'],
  ['my card 5500005555555559 was charged', 'bank_card: 5500005555555559'],
]

const NOTHING: readonly string[] = [
  '2024-05-12 买的 199.00 元 XL 42 码',
  '订单号 202405121234567890 一直没发货',
  '订单号：13912345678 帮忙查查',
  '运单号 SF1234567890123',
  '快递单号：75312345678901',
  'order 1234567890 arrived late',
  'tracking number 9400 1000 0000 0000 0000 00',
  'invoice no. 2125550123',
  '15.00 30.00 20.00 5',
  '尺码 165/88A 170/92A 175/96A',
  '身高172 体重130 穿XL',
  '一百三十八块，零食都一般',
  '一共13800元，买了1380件',
  '容量10000mAh 输出5V 2.1A 12V 1.5A',
  '2024.05.12 下单 2024.05.18 收到',
  '05/12/2024 to 05/18/2024',
  '微信支付很方便',
  '用微信付款，客服态度好',
  '微信小程序下单送货快',
  'paid with wechat payment, easy',
  'The line is long, signal is weak',
  'online: 12 items, line 5 missing',
  'looked at it, dot com bubble quality',
  'Bought 2 @ 19.99 each',
  'bought 3 @ $20',
  '10 out of 10, 5 stars 24/7',
  'size 10-12-14, 100% cotton, 300 x 200 cm',
  'ISBN 978-3-16-148410-0',
  '型号 MX-500 1234-5678-9012',
  'model 4111111111111112 serial',
  '身份证110105194912310021假的',
  '110105 19491331 002X',
  'QQ糖好吃，买了5包',
  'qq弹弹的，12345颗',
  'Telegramm kam nicht an',
  '100,000,000 points',
  '1 2 3 4 5',
  '🙂🙂🙂 10000000000 次好评',
  '0.5kg 1.5kg 2.5kg 3.5kg',
  '11111111111111111111',
  'IP68 防水 1080p 60fps 5000万像素',
  '手机壳 iPhone 13 14 15 16 都有',
]

describe('ways to reach a person', () => {
  test.each(SAID)('%s', (text, ...found) => {
    expect(contactsIn(text)).toEqual(found)
  })

  test.each(NOTHING)('nothing is found in: %s', (text) => {
    expect(contactsIn(text)).toEqual([])
  })

  test('an identity number is told by its check character', () => {
    expect(isIdCard('11010519491231002x')).toBe(true)
    for (const wrong of '0123456789') expect(isIdCard(`11010519491231002${wrong}`)).toBe(false)
  })
})
