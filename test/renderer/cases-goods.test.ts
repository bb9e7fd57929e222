import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inspectionOf,
  joinRow,
  rowsToInspect,
  splitRow,
  unitsAmiss,
} from '../../renderer/features/cases/goods/inspection-rows'
import { dispositionsFor, likelyDisposition, unitsToPutAway } from '../../renderer/features/cases/goods/put-away'
import {
  areReplacements,
  followAsked,
  type ReplacedGoods,
} from '../../renderer/features/cases/goods/replacement-choice'
import { barsOf, symbolsOf } from '../../renderer/features/cases/slip/code-128'
import { tabsFor } from '../../renderer/features/cases/queue/view-tabs'
import { refusalOf } from '../../renderer/features/cases/evidence/use-attaching'
import { dispositionsOf } from '../../electron/domain/cases/goods/dispositions'
import { CASE_VIEWS } from '../../shared/model/case'
import { GOODS_OUTCOMES, GRADES } from '../../shared/model/goods'
import { exampleCase, exampleUnits } from './cases-example'

describe('an inspection', () => {
  const units = (quantity: number) => exampleCase({ kind: 'return', goodsUnits: [exampleUnits({ quantity })] })

  it('accounts for every unit of a line, however its rows are split and joined', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.array(fc.nat(50), { maxLength: 60 }), (quantity, acts) => {
        const detail = units(quantity)
        let rows = rowsToInspect(detail)
        for (const act of acts) rows = act % 2 ? splitRow(rows, act % rows.length) : joinRow(rows, act % rows.length)
        expect(rows.reduce((sum, row) => sum + row.quantity, 0)).toBe(quantity)
        expect(rows.every((row) => row.quantity >= 1)).toBe(true)
        const judged = rows.map((row) => ({ ...row, outcome: 'accepted' as const, grade: 'B' as const }))
        expect(unitsAmiss(judged, detail)).toEqual([])
        expect(inspectionOf(judged)).toHaveLength(rows.length)
      }),
    )
  })

  it('says which line has too few or too many units, or units in the house without a grade', () => {
    const detail = units(3)
    const [row] = rowsToInspect(detail)
    expect(unitsAmiss([{ ...row!, quantity: 2, outcome: 'short' }], detail)).toEqual([
      { lineId: 2, expected: 3, stated: 2 },
    ])
    expect(unitsAmiss([{ ...row!, outcome: 'damaged' }], detail)).toHaveLength(1)
    expect(unitsAmiss([{ ...row!, outcome: 'short' }], detail)).toEqual([])
  })

  it('sends no grade for what is not in the house', () => {
    const [row] = rowsToInspect(units(1))
    expect(inspectionOf([{ ...row!, outcome: 'wrong_item', grade: 'A', note: ' ' }])).toEqual([
      { lineId: 2, replacementId: null, quantity: 1, outcome: 'wrong_item', grade: null },
    ])
  })
})

describe('putting away', () => {
  it('offers exactly what the desk allows, and begins with one of it', () => {
    for (const decision of ['approved', 'declined'] as const) {
      for (const outcome of GOODS_OUTCOMES.filter((one) => one !== 'short')) {
        for (const grade of GRADES) {
          const one = exampleUnits({ state: 'inspected', outcome, grade })
          const detail = exampleCase({ kind: 'return', decision, goods: 'inspected' })
          const offered = dispositionsFor(one, detail)
          expect(offered, `${decision} ${outcome} ${grade}`).toEqual(dispositionsOf(one, decision !== 'approved'))
          expect(offered).toContain(likelyDisposition(one, detail))
        }
      }
    }
  })

  it('leaves out what never came', () => {
    const goodsUnits = [
      exampleUnits({ id: 1, state: 'inspected', outcome: 'accepted', grade: 'A' }),
      exampleUnits({ id: 2, state: 'put_away', outcome: 'short' }),
    ]
    expect(unitsToPutAway(exampleCase({ goodsUnits })).map(({ id }) => id)).toEqual([1])
  })
})

describe('what goes out in an exchange', () => {
  const asked = (quantity: number): ReplacedGoods => ({
    lineId: 1,
    sku: 'A',
    title: 'Shirt',
    quantity,
    unitPriceMinor: 7_900,
  })

  it('begins with the same again and follows the units while it is the only choice of its line', () => {
    const first = followAsked([], [asked(1)], 'CNY')
    expect(first).toEqual([{ lineId: 1, sku: 'A', title: 'Shirt', quantity: 1, priceText: '79.00' }])
    const more = followAsked(first, [asked(3)], 'CNY')
    expect(more[0]?.quantity).toBe(3)
    expect(followAsked(more, [], 'CNY')).toEqual([])
  })

  it('keeps two choices as they were set, and is whole only when as many go out as come back', () => {
    const [same] = followAsked([], [asked(1)], 'CNY')
    const two = [same!, { ...same!, sku: 'B' }]
    expect(followAsked(two, [asked(3)], 'CNY')).toEqual(two)
    expect(areReplacements(two, [asked(3)], 'CNY')).toBe(false)
    expect(areReplacements(two, [asked(2)], 'CNY')).toBe(true)
    expect(areReplacements([{ ...same!, priceText: '' }], [asked(1)], 'CNY')).toBe(false)
  })
})

describe('the bars of a case number', () => {
  it('are those of the standard: start, symbols, check and stop', () => {
    // Worked by hand: 104 + 33·1 + 51·2 + 18·3 + 22·4 = 381; 381 mod 103 = 72.
    expect(symbolsOf('AS26')).toEqual([104, 33, 51, 18, 22, 72, 106])
    const { bars, width } = barsOf('AS26')
    expect(width).toBe(6 * 11 + 13)
    expect(bars.slice(0, 3)).toEqual([
      { at: 0, width: 2 },
      { at: 3, width: 1 },
      { at: 6, width: 1 },
    ])
    expect(bars.at(-1)).toEqual({ at: width - 2, width: 2 })
  })

  it('are eleven modules for each symbol, whatever the number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,20}$/), (text) => {
        expect(barsOf(text).width).toBe((text.length + 2) * 11 + 13)
      }),
    )
    expect(() => barsOf('退')).toThrow(RangeError)
  })
})

describe('evidence', () => {
  it('that is empty or larger than anything kept is refused before it is sent', () => {
    expect(refusalOf({ name: 'a.png', size: 0 })?.code).toBe('attachment.empty')
    expect(refusalOf({ name: 'a.mp4', size: 104_857_601 })?.code).toBe('attachment.too_large')
    expect(refusalOf({ name: 'a.mp4', size: 104_857_600 })).toBeNull()
  })
})

describe('the views of the queue', () => {
  const counts = (failed: number) =>
    Object.fromEntries(CASE_VIEWS.map((view) => [view, view === 'payment_failed' ? failed : 1])) as never

  it('are tabs for every day, failed payments while there are some, and the one that is shown', () => {
    expect(tabsFor('open', counts(0))).not.toContain('payment_failed')
    expect(tabsFor('open', counts(2))).toContain('payment_failed')
    expect(tabsFor('settled', counts(0)).at(-1)).toBe('settled')
    expect(tabsFor('to_pay', undefined)).toHaveLength(8)
  })
})
