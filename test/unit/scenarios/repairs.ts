import type { Preset } from './scenario'

/** A unit in the workshop: whether the warranty covers it, until when, and what the buyer pays. */
export interface RepairScenario {
  name: string
  preset: Preset
  months?: number
  deliveredOn: string
  /** Of the replacement, where an exchange put a new unit in the place of the first. */
  restartedOn?: string
  /** Days in the workshop before. */
  repairs?: readonly (readonly [string, string])[]
  askedOn: string
  covered: boolean
  endsOn: string
  due: number
  because: string
}

/** 2 × 15.00 parts, 60.00 labour, 13 % (mainland) or 20 % (EU) tax. */
export const COSTS = { partMinor: 1_500, parts: 2, labourMinor: 6_000 }
const MAINLAND = 10_170
const EUROPE = 10_800

export const repairs: RepairScenario[] = [
  {
    name: 'inside the warranty, on its last day',
    preset: 'guarantees',
    deliveredOn: '2026-01-10',
    askedOn: '2027-01-10',
    covered: true,
    endsOn: '2027-01-10',
    due: 0,
    because: '10 January 2026 + 12 months',
  },
  {
    name: 'a day after it',
    preset: 'guarantees',
    deliveredOn: '2026-01-10',
    askedOn: '2027-01-11',
    covered: false,
    endsOn: '2027-01-10',
    due: MAINLAND,
    because: '30.00 + 60.00 + ⌊90.00 × 13 %⌋ = 11.70',
  },
  {
    name: 'paused by ten days in the workshop',
    preset: 'guarantees',
    deliveredOn: '2026-01-10',
    repairs: [['2026-03-01', '2026-03-11']],
    askedOn: '2027-01-20',
    covered: true,
    endsOn: '2027-01-20',
    due: 0,
    because: '10 January 2027 + 10 days',
  },
  {
    name: 'paused, and over all the same',
    preset: 'guarantees',
    deliveredOn: '2026-01-10',
    repairs: [['2026-03-01', '2026-03-11']],
    askedOn: '2027-01-21',
    covered: false,
    endsOn: '2027-01-20',
    due: MAINLAND,
    because: 'a day after 20 January 2027',
  },
  {
    name: 'paused twice',
    preset: 'cn',
    deliveredOn: '2026-01-10',
    repairs: [
      ['2026-03-01', '2026-03-11'],
      ['2026-06-01', '2026-06-06'],
    ],
    askedOn: '2027-01-25',
    covered: true,
    endsOn: '2027-01-25',
    due: 0,
    because: '10 January 2027 + 10 + 5 days',
  },
  {
    name: 'restarted by an exchange',
    preset: 'guarantees',
    deliveredOn: '2026-01-10',
    restartedOn: '2026-06-01',
    askedOn: '2027-06-01',
    covered: true,
    endsOn: '2027-06-01',
    due: 0,
    because: '1 June 2026 + 12 months',
  },
  {
    name: 'restarted, and over',
    preset: 'guarantees',
    deliveredOn: '2026-01-10',
    restartedOn: '2026-06-01',
    askedOn: '2027-06-02',
    covered: false,
    endsOn: '2027-06-01',
    due: MAINLAND,
    because: 'a day after 1 June 2027',
  },
  {
    name: 'two years of conformity in the EU',
    preset: 'eu',
    deliveredOn: '2026-01-10',
    askedOn: '2028-01-10',
    covered: true,
    endsOn: '2028-01-10',
    due: 0,
    because: '10 January 2026 + 24 months',
  },
  {
    name: 'after them',
    preset: 'eu',
    deliveredOn: '2026-01-10',
    askedOn: '2028-01-11',
    covered: false,
    endsOn: '2028-01-10',
    due: EUROPE,
    because: '30.00 + 60.00 + 90.00 × 20 % = 18.00',
  },
  {
    name: 'premium buyers have two years as well',
    preset: 'premium',
    deliveredOn: '2026-01-10',
    askedOn: '2027-06-01',
    covered: true,
    endsOn: '2028-01-10',
    due: 0,
    because: '10 January 2026 + 24 months',
  },
  {
    name: 'a month from the last of January ends with February',
    preset: 'young',
    months: 1,
    deliveredOn: '2026-01-31',
    askedOn: '2026-03-01',
    covered: false,
    endsOn: '2026-02-28',
    due: MAINLAND,
    because: 'there is no 31 February',
  },
]
