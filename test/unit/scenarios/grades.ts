import { found, ONE, PRESETS, type Preset, type Scenario } from './scenario'

const ORDINARY = { A: 0, B: 0, C: 2_000, D: 5_000 }
/** Basis points kept back by grade, as each preset states them. */
const KEPT: Record<Exclude<Preset, 'guarantees'>, typeof ORDINARY> = {
  cn: ORDINARY,
  marketplace: ORDINARY,
  eu: { A: 0, B: 0, C: 2_500, D: 6_000 },
  young: { A: 0, B: 0, C: 1_000, D: 3_000 },
  premium: { A: 0, B: 0, C: 1_500, D: 4_000 },
}
/** What is left of 100.00, written out by hand. */
const LEFT: Record<keyof typeof KEPT, readonly [number, number, number, number]> = {
  cn: [10_000, 10_000, 8_000, 5_000],
  marketplace: [10_000, 10_000, 8_000, 5_000],
  eu: [10_000, 10_000, 7_500, 4_000],
  young: [10_000, 10_000, 9_000, 7_000],
  premium: [10_000, 10_000, 8_500, 6_000],
}

/** Every preset that takes returns, every grade, both sides of the fault. */
export const grades: Scenario[] = (Object.keys(KEPT) as (keyof typeof KEPT)[]).flatMap((preset) =>
  (['A', 'B', 'C', 'D'] as const).flatMap((grade, index): Scenario[] => {
    const total = LEFT[preset][index]!
    const bps = KEPT[preset][grade]
    const citation = total < 10_000 ? PRESETS[preset].gradeCitation : null
    return [
      {
        name: `${preset}, the buyer changed their mind, grade ${grade}`,
        preset,
        order: ONE,
        asked: { kind: 'return', units: { 1: 1 }, reason: 'changed_mind', inspection: found(['accepted', grade]) },
        rows: [['base', 10_000], ...(total < 10_000 ? [['grade_deduction', total - 10_000] as const] : [])],
        total,
        because: `100.00 − ⌊100.00 × ${bps} / 10000⌋`,
        citation,
      },
      {
        name: `${preset}, the goods were faulty, grade ${grade}`,
        preset,
        order: ONE,
        asked: { kind: 'return', units: { 1: 1 }, reason: 'quality_defect', inspection: found(['accepted', grade]) },
        rows: [['base', 10_000]],
        total: 10_000,
        because: 'a grade costs the buyer nothing where the fault is the seller’s',
        citation: null,
      },
    ]
  }),
)
