import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskText } from '../../electron/domain/moderation/mask-text'
import { normalise, spanOf } from '../../electron/domain/moderation/normalise'
import { foldCluster } from '../../electron/domain/moderation/text/fold-cluster'
import { tighten } from '../../electron/domain/moderation/text/tighten'

const FOLDS: readonly (readonly [string, string])[] = [
  ['ＡＢＣ　１２３', 'abc 123'],
  ['微\u200b信\ufeff', '微信'],
  ['微亻言', '微信'],
  ['Ⓥ ➕ ①⑩ ❶❿', 'v + 110 110'],
  ['pаypаl', 'paypal'],
  ['ＨＥＬＬＯ\r\n\tWorld ', 'hello world'],
  ['cafe\u0301', 'caf\u00e9'],
  ['s\u0337h\u0336i\u0335t', 'shit'],
  ['\u202eabc\u202c', 'abc'],
  ['ﾊﾞｯｸﾞ', 'バッグ'],
  ['𝓗𝓮𝓵𝓵𝓸 🅷🅸', 'hello hi'],
  ['', ''],
  ['\u200b\u200d\ufeff', ''],
  ['   ', ''],
]

/** Texts that break naive readers: halves of pairs, marks without letters, both directions, emoji, blanks. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(
        '\ud83d',
        '\ude00',
        '\u0301\u0301',
        'e\u0301',
        '\u200b',
        '\u202e',
        '👨‍👩‍👧',
        '亻言',
        '亻',
        'ﷺ',
        '①',
        'ﾊﾞ',
        ' \n ',
        'İ',
        'שלום',
        '微',
        '*',
        '信',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('the text as the rules compare it', () => {
  test.each(FOLDS)('%j reads %j', (written, read) => expect(normalise(written).text).toBe(read))

  test('every unit leads back to the characters that made it', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: read, offsets, ends } = normalise(original)
        expect(offsets).toHaveLength(read.length + 1)
        expect(offsets[read.length]).toBe(original.length)
        for (let at = 0; at < read.length; at++) {
          const [start, end] = [offsets[at]!, ends[at]!]
          expect(end).toBeGreaterThan(start)
          if (at > 0) expect(start).toBeGreaterThanOrEqual(offsets[at - 1]!)
          expect(foldCluster(original.slice(start, end))).toContain(read[at])
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('normalising what is normal changes nothing, and nothing unseen is left', () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = normalise(original).text
        expect(once).not.toMatch(/[\u200b\u202e\ufeff]|^ | $| {2}/)
        expect(normalise(once).text.length).toBeLessThanOrEqual(once.length)
      }),
      { numRuns: 1_000 },
    )
  })

  test('places survive what is taken out between Han characters', () => {
    const original = '请加 微 * 信，别 问'
    const tight = tighten(normalise(original))
    expect(tight.text).toBe('请加微信,别问')
    const at = tight.text.indexOf('微信')
    const { start, end } = spanOf(tight, at, at + 2)
    expect(original.slice(start, end)).toBe('微 * 信')
    fc.assert(
      fc.property(text, (written) => {
        const { text: read, offsets, ends } = tighten(normalise(written))
        for (let at = 0; at < read.length; at++) {
          expect(foldCluster(written.slice(offsets[at], ends[at]))).toContain(read[at])
        }
      }),
    )
  })

  test('a hundred kilobytes of any kind are read in linear time', () => {
    const pieces = ['a', '好', '\u0301', '\ud83d', '😀', '\u200b', ' ', 'ﷺ', 'e\u0301', '١', '亻']
    const length = 102_400
    for (const piece of pieces) normalise(piece.repeat(100))
    const before = process.cpuUsage()
    for (const piece of pieces) normalise(piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000 / pieces.length).toBeLessThan(150)
  })
})

describe('covering', () => {
  test('as many covers as characters, and all the rest as it was', () => {
    expect(maskText('call 😀138 now', [{ start: 5, end: 10 }])).toBe('call ＊＊＊＊ now')
    expect(
      maskText('abcdef', [
        { start: 3, end: 5 },
        { start: 1, end: 4 },
      ]),
    ).toBe('a＊＊＊＊f')
    expect(maskText('abc', [])).toBe('abc')
  })
})
