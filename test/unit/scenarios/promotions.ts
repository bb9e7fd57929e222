import { line, promotion } from '../quote-desk'
import { other, PRESETS, type Scenario } from './scenario'

const FIFTY_OFF = { lines: [line(12_000), line(24_000)], promotions: [promotion(30_000, 5_000, [0, 1])] }
const SHORT = { lines: [line(29_000), line(2_000)], promotions: [promotion(30_000, 5_000, [0, 1])] }
const first = { kind: 'return', units: { 1: 1 } } as const
const second = { kind: 'return', units: { 2: 1 } } as const

/** ¥50 off at ¥300, settled so that the order of returns makes no difference in the end. */
export const promotions: Scenario[] = [
  {
    name: '120 + 240, the 120 first',
    preset: 'cn',
    order: FIFTY_OFF,
    asked: first,
    rows: [
      ['base', 10_333],
      ['promotion_settlement', -3_333],
    ],
    total: 7_000,
    because: '50.00 falls 16.67 and 33.33; 103.33 − the 33.33 of the 240, which alone does not reach 300',
    citation: null,
  },
  {
    name: '… then the 240',
    preset: 'cn',
    order: FIFTY_OFF,
    before: [first],
    asked: second,
    rows: [
      ['base', 20_667],
      ['promotion_settlement', 3_333],
    ],
    total: 24_000,
    because: '206.67 + 33.33; 70.00 + 240.00 = 310.00 paid',
    citation: null,
  },
  {
    name: '120 + 240, the 240 first',
    preset: 'marketplace',
    order: FIFTY_OFF,
    asked: second,
    rows: [
      ['base', 20_667],
      ['promotion_settlement', -1_667],
    ],
    total: 19_000,
    because: '206.67 − the 16.67 of the 120',
    citation: null,
  },
  {
    name: '… then the 120',
    preset: 'marketplace',
    order: FIFTY_OFF,
    before: [second],
    asked: first,
    rows: [
      ['base', 10_333],
      ['promotion_settlement', 1_667],
    ],
    total: 12_000,
    because: '103.33 + 16.67; 190.00 + 120.00 = 310.00 paid',
    citation: null,
  },
  {
    name: '290 + 20, the 20 first: nothing is paid and 30.00 is carried',
    preset: 'cn',
    order: SHORT,
    asked: second,
    rows: [
      ['base', 1_677],
      ['promotion_settlement', -4_677],
      ['shortfall_carried', 3_000],
    ],
    total: 0,
    carried: 3_000,
    because: '50.00 falls 46.77 and 3.23; 16.77 − 46.77 = −30.00',
    citation: null,
  },
  {
    name: '… then the 290: all 260.00 that were paid',
    preset: 'cn',
    order: SHORT,
    before: [second],
    asked: first,
    rows: [
      ['base', 24_323],
      ['promotion_settlement', 4_677],
      ['shortfall_repaid', -3_000],
    ],
    total: 26_000,
    because: '243.23 + 46.77 − 30.00',
    citation: null,
  },
  {
    name: 'a carried shortfall is repaid by an exchange that gives money back',
    preset: 'cn',
    order: SHORT,
    before: [second],
    asked: { kind: 'exchange', units: { 1: 1 }, reason: 'damaged', replacements: [other(20_000)] },
    rows: [
      ['exchange_credit', 24_323],
      ['exchange_price', -20_000],
      ['shortfall_repaid', -3_000],
    ],
    total: 1_323,
    because: '243.23 − 200.00 = 43.23, of which 30.00 is repaid',
    citation: null,
  },
  {
    name: 'a dearer exchange leaves the shortfall where it is',
    preset: 'cn',
    order: SHORT,
    before: [second],
    asked: { kind: 'exchange', units: { 1: 1 }, reason: 'damaged', replacements: [other(25_000)] },
    rows: [
      ['exchange_credit', 24_323],
      ['exchange_price', -25_000],
    ],
    total: 0,
    due: 677,
    carried: 3_000,
    because: '243.23 − 250.00',
    citation: null,
  },
  {
    name: 'exchanged units count as kept, so the promotion holds',
    preset: 'guarantees',
    order: FIFTY_OFF,
    asked: { kind: 'exchange', units: { 1: 1 }, reason: 'damaged', replacements: [other(10_333)] },
    rows: [
      ['exchange_credit', 10_333],
      ['exchange_price', -10_333],
    ],
    total: 0,
    because: '103.33 − 103.33, and no settlement',
    citation: null,
  },
  {
    name: '… and breaks when the replacement comes back, as if it were the first unit',
    preset: 'guarantees',
    order: FIFTY_OFF,
    before: [{ kind: 'exchange', units: { 1: 1 }, reason: 'damaged', replacements: [other(10_333)] }],
    asked: { kind: 'return', replaced: { 101: 1 } },
    rows: [
      ['base', 10_333],
      ['exchange_difference', 0],
      ['promotion_settlement', -3_333],
    ],
    total: 7_000,
    because: '103.33 + 0.00 − 33.33',
    citation: null,
  },
  {
    name: 'the last item brings the shipping with it',
    preset: 'eu',
    order: { ...FIFTY_OFF, shippingMinor: 900 },
    before: [first],
    asked: second,
    rows: [
      ['base', 20_667],
      ['promotion_settlement', 3_333],
      ['shipping', 900],
    ],
    total: 24_900,
    because: '206.67 + 33.33 + 9.00',
    citation: PRESETS.eu.citation,
  },
]
