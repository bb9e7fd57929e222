import { describe, expect, test } from 'vitest'
import { findLinks, isAllowed } from '../../electron/domain/moderation/links/find-links'
import { findLures } from '../../electron/domain/moderation/lures/find-lures'
import { normalise } from '../../electron/domain/moderation/normalise'
import { tighten } from '../../electron/domain/moderation/text/tighten'

const luresIn = (text: string): string[] => [...new Set(findLures(tighten(normalise(text))).map(({ kind }) => kind))]
const linksIn = (text: string): string[] =>
  findLinks(normalise(text)).map(({ host, span }) => `${host} ← ${text.slice(span.start, span.end)}`)

const LURES: readonly (readonly [text: string, kind: string])[] = [
  ['加我微信返现十元', 'off_platform'],
  ['加 我 微 * 信 领红包', 'off_platform'],
  ['需要的亲私聊我，比这里便宜一半', 'off_platform'],
  ['去拼多多买更便宜', 'off_platform'],
  ['大家上闲鱼那边同款只要20', 'off_platform'],
  ['薇信联系，直接转账有优惠', 'off_platform'],
  ['Contact me outside for a better price', 'off_platform'],
  ['add me on WhatsApp and save', 'off_platform'],
  ['same thing half the price on aliexpress', 'off_platform'],
  ['Me chama no whatsapp que faço mais barato', 'off_platform'],
  ['五星好评返现5元', 'paid_review'],
  ['好评返红包，客服主动加的', 'paid_review'],
  ['收了红包才给的五星', 'paid_review'],
  ['商家让我删差评给我退10块', 'paid_review'],
  ['Gift card for 5 stars, they said', 'paid_review'],
  ['They offered me a refund to change my review', 'paid_review'],
  ['leave a 5 star review and get a $10 gift card', 'paid_review'],
  [
    'I received this product for free in exchange for a review. I got this in exchange for my honest review',
    'paid_review',
  ],
  ['desconto em troca de 5 estrelas', 'paid_review'],
  ['不退款就差评', 'extortion'],
  ['再不处理我就给一星', 'extortion'],
  ['退我50就删差评', 'extortion'],
  ['否则我天天给差评', 'extortion'],
  ['Refund me or I will leave a one star review', 'extortion'],
  ["If you don't refund me I'll post negative reviews everywhere", 'extortion'],
  ['will delete my review if you send a refund', 'extortion'],
]

const NO_LURES: readonly string[] = [
  '质量很好，五星好评！',
  '给个好评，快递小哥态度好',
  '客服很好，退款很快，下次再来',
  '不满意，给差评，退款太慢',
  '比拼多多上买的质量好多了',
  '和京东自营一样快',
  '微信支付下单很方便',
  '领了优惠券买的，很便宜',
  '红包到账了，谢谢平台',
  'Five stars, great product, would buy again',
  'I asked for a refund and got it within a day',
  'One star. Never again. They refused a refund.',
  'Cheaper than in the store next door',
  'Contact lenses arrived on time',
  'Great gift for my mother, she loves it',
  'Good value for money, good quality',
  'I bought it at a discount and it works',
  'Produto chegou antes do prazo, recomendo',
  'Muy buena calidad, llegó rápido',
]

describe('lures', () => {
  test.each(LURES)('%s is told as %s', (text, kind) => expect(luresIn(text)).toContain(kind))
  test.each(NO_LURES)('an honest review stays one: %s', (text) => expect(luresIn(text)).toEqual([]))
})

const LINKS: readonly (readonly [text: string, ...found: string[]])[] = [
  ['see https://www.example.com/a?b=1 now', 'example.com ← https://www.example.com/a?b=1'],
  ['看看example.com吧', 'example.com ← example.com'],
  ['访问 shop点com', 'shop.com ← shop点com'],
  ['shop dot com is cheaper', 'shop.com ← shop dot com'],
  ['go to shop[.]example[.]net', 'shop.example.net ← shop[.]example[.]net'],
  ['ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com ← ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ'],
  ['ex\u200bample.c\u200bom', 'example.com ← ex\u200bample.c\u200bom'],
  ['hxxp://evil.test/x', 'evil.test ← hxxp://evil.test/x'],
  ['http://192.0.2.7:8080/login', '192.0.2.7 ← http://192.0.2.7:8080/login'],
  ['xn--fiqs8s.xn--p1ai opens', 'xn--fiqs8s.xn--p1ai ← xn--fiqs8s.xn--p1ai'],
  ['bit.ly/3xyz', 'bit.ly ← bit.ly/3xyz'],
  ['еxаmple.com with Cyrillic letters', 'example.com ← еxаmple.com'],
]

const NO_LINKS: readonly string[] = [
  '很好。Com了',
  'great product.I love it',
  'arrived on 12.05.2024, size 5.5',
  'v1.2.3 works; e.g. this one',
  'jane@example.com',
  'ok...fine',
  '质量好，点赞',
  '10.5cm x 3.2cm',
  'Dr.No was here. To be fair',
]

describe('links', () => {
  test.each(LINKS)('%s', (text, ...found) => expect(linksIn(text)).toEqual(found))
  test.each(NO_LINKS)('no address is seen in: %s', (text) => expect(linksIn(text)).toEqual([]))

  test('an allowed host allows what is below it and nothing that merely ends like it', () => {
    expect(isAllowed('shop.example.com', ['example.com'])).toBe(true)
    expect(isAllowed('example.com', ['https://www.example.com/'])).toBe(true)
    expect(isAllowed('notexample.com', ['example.com'])).toBe(false)
  })
})
