import { line } from '../quote-desk'
import { BESIDE, found, ONE, other, PRESETS, type Scenario } from './scenario'

/** 120.00 and 80.00; a coupon of 20.00 falls 12.00 and 8.00, so that 108.00 and 72.00 are paid. */
const PAIR = [line(12_000), line(8_000)]
const faulty = { kind: 'exchange', units: { 1: 1 }, reason: 'quality_defect' } as const

/** Price of the new goods, then what it comes to: paid 120.00 without a coupon, 108.00 with it. Shipping never moves. */
const PRICES: readonly (readonly [string, boolean, number, number, number])[] = [
  ['cheaper', false, 9_000, 3_000, 0],
  ['the same', false, 12_000, 0, 0],
  ['dearer', false, 13_000, 0, 1_000],
  ['cheaper', true, 9_000, 1_800, 0],
  ['the same', true, 10_800, 0, 0],
  ['dearer', true, 13_000, 0, 2_200],
]

const priced: Scenario[] = [0, 1_000].flatMap((shippingMinor) =>
  PRICES.map(([name, coupon, price, total, due]): Scenario => {
    const paid = coupon ? 10_800 : 12_000
    return {
      name: `an exchange for ${name}, ${coupon ? 'with' : 'without'} a coupon, shipping ${shippingMinor}`,
      preset: 'guarantees',
      order: { lines: PAIR, shippingMinor, couponMinor: coupon ? 2_000 : null },
      asked: { ...faulty, replacements: [other(price)] },
      rows: [
        ['exchange_credit', paid],
        ['exchange_price', -price],
      ],
      total,
      due,
      because: `${paid} − ${price}; the units are kept, so shipping stays where it is`,
      citation: null,
    }
  }),
)

const dearer = { ...faulty, replacements: [other(13_000)] }
const cheaper = { ...faulty, replacements: [other(9_000)] }
const SHIPPED = { lines: PAIR, shippingMinor: 1_000, couponMinor: 2_000 }

export const exchanges: Scenario[] = [
  ...priced,
  {
    name: 'the dearer goods come back later: their worth is what was paid and what was collected',
    preset: 'guarantees',
    order: SHIPPED,
    before: [dearer],
    asked: { kind: 'return', replaced: { 102: 1 }, reason: 'changed_mind' },
    rows: [
      ['base', 10_800],
      ['exchange_difference', 2_200],
    ],
    total: 13_000,
    because: '108.00 + 22.00',
    citation: null,
  },
  {
    name: 'and then the rest of the order, with its shipping: 212.00 in all, as paid',
    preset: 'guarantees',
    order: SHIPPED,
    before: [dearer, { kind: 'return', replaced: { 102: 1 }, reason: 'changed_mind' }],
    asked: { kind: 'return', units: { 2: 1 }, reason: 'changed_mind' },
    rows: [
      ['base', 7_200],
      ['shipping', 1_000],
    ],
    total: 8_200,
    because: '72.00 + 10.00; 130.00 + 82.00 = 190.00 + 22.00',
    citation: PRESETS.guarantees.citation,
  },
  {
    name: 'the cheaper goods come back later: their worth is what was paid less what was given back',
    preset: 'guarantees',
    order: SHIPPED,
    before: [cheaper],
    asked: { kind: 'return', replaced: { 101: 1 }, reason: 'changed_mind' },
    rows: [
      ['base', 10_800],
      ['exchange_difference', -1_800],
    ],
    total: 9_000,
    because: '108.00 − 18.00',
    citation: null,
  },
  {
    name: 'one of three dearer replacements comes back: the difference is cut by cumulative floor',
    preset: 'cn',
    order: { lines: [line(10_000, 3)] },
    before: [{ kind: 'exchange', units: { 1: 3 }, reason: 'damaged', replacements: [other(10_001, 2), other(10_002)] }],
    asked: { kind: 'return', replaced: { 102: 1 }, reason: 'damaged' },
    rows: [
      ['base', 10_000],
      ['exchange_difference', 1],
    ],
    total: 10_001,
    because: '300.00 for three; the first two cost 2 × 100.01 − 200.00 = 0.02 more, ⌊0.02 × 1/2⌋ = 0.01 for one',
    citation: null,
  },
  {
    name: 'a replacement is exchanged again for dearer goods',
    preset: 'cn',
    order: BESIDE,
    before: [{ kind: 'exchange', units: { 1: 1 }, reason: 'damaged', replacements: [other(12_000)] }],
    asked: { kind: 'exchange', replaced: { 102: 1 }, reason: 'damaged', replacements: [other(15_000)] },
    rows: [
      ['exchange_credit', 10_000],
      ['exchange_difference', 2_000],
      ['exchange_price', -15_000],
    ],
    total: 0,
    due: 3_000,
    because: '100.00 + 20.00 paid for it, 150.00 for the new one',
    citation: null,
  },
  {
    name: 'and given back: 150.00, as paid in three steps',
    preset: 'cn',
    order: BESIDE,
    before: [
      { kind: 'exchange', units: { 1: 1 }, reason: 'damaged', replacements: [other(12_000)] },
      { kind: 'exchange', replaced: { 102: 1 }, reason: 'damaged', replacements: [other(15_000)] },
    ],
    asked: { kind: 'return', replaced: { 104: 1 }, reason: 'damaged' },
    rows: [
      ['base', 10_000],
      ['exchange_difference', 5_000],
    ],
    total: 15_000,
    because: '100.00 + (150.00 − 100.00)',
    citation: null,
  },
  {
    name: 'tax paid on top is part of the credit',
    preset: 'eu',
    order: { ...BESIDE, taxMinor: 6_000 },
    asked: { ...faulty, replacements: [other(12_500)] },
    rows: [
      ['exchange_credit', 12_000],
      ['exchange_price', -12_500],
    ],
    total: 0,
    due: 500,
    because: '60.00 of tax falls 20.00 on the 100.00; 120.00 − 125.00',
    citation: null,
  },
  {
    name: 'the buyer changed their mind and used the goods: the deduction is part of the one net amount',
    preset: 'guarantees',
    order: ONE,
    asked: { ...faulty, reason: 'changed_mind', replacements: [other(10_000)], inspection: found(['accepted', 'C']) },
    rows: [
      ['exchange_credit', 10_000],
      ['exchange_price', -10_000],
      ['grade_deduction', -2_000],
    ],
    total: 0,
    due: 2_000,
    because: '100.00 − 100.00 − 20 % of 100.00',
    citation: PRESETS.guarantees.gradeCitation,
  },
  {
    name: 'a buyer who laid out the way back of faulty goods gets it back with the exchange',
    preset: 'guarantees',
    order: BESIDE,
    asked: { ...faulty, replacements: [other(10_500)], freight: { paidBy: 'buyer', amountMinor: 1_500 } },
    rows: [
      ['exchange_credit', 10_000],
      ['exchange_price', -10_500],
      ['freight', 1_500],
    ],
    total: 1_000,
    because: '100.00 − 105.00 + 15.00',
    citation: PRESETS.guarantees.freight.citation,
  },
  {
    name: 'a part refunded before is an advance that the exchange repays',
    preset: 'cn',
    order: BESIDE,
    before: [{ units: { 1: { part: 3_000 } }, reason: 'damaged' }],
    asked: { ...faulty, replacements: [other(10_000)] },
    rows: [
      ['exchange_credit', 10_000],
      ['earlier_part_refund', -3_000],
      ['exchange_price', -10_000],
    ],
    total: 0,
    due: 3_000,
    because: '100.00 − 30.00 already back − 100.00',
    citation: null,
  },
  {
    name: 'goodwill brings a dearer exchange down',
    preset: 'cn',
    order: BESIDE,
    asked: { ...faulty, replacements: [other(10_500)], goodwillMinor: 300 },
    rows: [
      ['exchange_credit', 10_000],
      ['exchange_price', -10_500],
      ['goodwill', 300],
    ],
    total: 0,
    due: 200,
    because: '100.00 − 105.00 + 3.00',
    citation: null,
  },
]
