import { assert, property, tuple, integer, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_SCROLL_PX, pageRowsOf, rangeOf, scrollHeightOf, scrollTopFor } from '../../renderer/ui/grid-window'
import { seedFor } from '../support/seed'

const view = { scrollTop: 0, heightPx: 440, rowPx: 44, total: 1_000_000 }

describe('the part of a list that is drawn', () => {
  it('never makes a scroll area taller than a browser can hold', () => {
    expect(scrollHeightOf(view)).toBe(MAX_SCROLL_PX)
    expect(scrollHeightOf({ ...view, total: 50_000 })).toBe(2_200_000)
  })

  it('draws a screen of rows and a few more, whatever the length', () => {
    const { first, last } = rangeOf({ ...view, scrollTop: 12_345_678 })
    expect(last - first).toBeLessThan(30)
  })

  it('turns a page by one row less than fits', () => {
    expect(pageRowsOf(view)).toBe(9)
    expect(pageRowsOf({ ...view, heightPx: 0 })).toBe(1)
  })

  it('scrolls to any row so that it is drawn and wholly visible', () => {
    const views = record({
      rowPx: integer({ min: 20, max: 60 }),
      heightPx: integer({ min: 100, max: 2_000 }),
      total: integer({ min: 1, max: 1_000_000 }),
    })
    const cases = tuple(views, integer({ min: 0, max: 999_999 }), integer({ min: 0, max: 1_000 }))
    assert(
      property(cases, ([shape, wanted, permille]) => {
        const index = wanted % shape.total
        const scrolled = scrollHeightOf({ ...shape, scrollTop: 0 })
        const start = { ...shape, scrollTop: (Math.max(0, scrolled - shape.heightPx) * permille) / 1_000 }
        const end = { ...shape, scrollTop: scrollTopFor(index, start) }
        const { first, last, topPx } = rangeOf(end)
        const rowTop = topPx + (index - first) * shape.rowPx
        // Scales above 1 cost a few millionths of a pixel.
        const slack = 0.01
        return (
          index >= first &&
          index < last &&
          rowTop >= end.scrollTop - slack &&
          rowTop + shape.rowPx <= end.scrollTop + Math.max(shape.heightPx, shape.rowPx) + slack &&
          end.scrollTop <= Math.max(0, scrolled - shape.heightPx) + slack
        )
      }),
      { seed: seedFor('rows scrolled to'), numRuns: 2_000 },
    )
  })
})
