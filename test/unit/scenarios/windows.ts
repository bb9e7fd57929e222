import { line } from '../quote-desk'
import { ONE, other, PRESETS, type Preset, type Scenario } from './scenario'

const base = [['base', 10_000]] as const

/** Delivered on 10 January 2026: the last day, and the one after it. */
const NO_REASON: readonly (readonly [Preset, string, string])[] = [
  ['cn', '2026-01-17', '2026-01-18'],
  ['marketplace', '2026-01-17', '2026-01-18'],
  ['eu', '2026-01-24', '2026-01-25'],
  ['young', '2026-01-25', '2026-01-26'],
  ['premium', '2026-02-09', '2026-02-10'],
]

const noReason = NO_REASON.flatMap(([preset, lastOn, closedOn]): Scenario[] => {
  const shared = {
    preset,
    order: ONE,
    asked: { kind: 'return', units: { 1: 1 } },
    rows: base,
    total: 10_000,
    citation: null,
  } as const
  const ruled = preset === 'young' ? { findings: ['rule_says'] as const } : {}
  return [
    {
      ...shared,
      ...ruled,
      name: `${preset}: without a reason on the last evening, ${lastOn}`,
      askedAt: `${lastOn} 23:59`,
      eligibility: 'eligible',
      because: `10 January + ${PRESETS[preset].windowDays} days`,
    },
    {
      ...shared,
      name: `${preset}: without a reason at midnight after it, ${closedOn}`,
      askedAt: `${closedOn} 00:00`,
      eligibility: 'ineligible',
      findings: preset === 'young' ? ['window_closed', 'rule_says'] : ['window_closed'],
      because: 'a day too late',
      citation: PRESETS[preset].citation,
    },
  ]
})

/** Kind, last day and the day after, of faults whose claim ends. */
const FAULT: readonly (readonly [Preset, 'return' | 'exchange', string, string])[] = [
  ['guarantees', 'return', '2026-01-17', '2026-01-18'],
  ['guarantees', 'exchange', '2026-01-25', '2026-01-26'],
  ['premium', 'return', '2026-04-10', '2026-04-11'],
  ['eu', 'return', '2028-01-10', '2028-01-11'],
]

const faults = FAULT.flatMap(([preset, kind, lastOn, closedOn]): Scenario[] => {
  const exchange = kind === 'exchange'
  const shared = {
    preset,
    order: ONE,
    asked: {
      kind,
      units: { 1: 1 },
      reason: 'quality_defect',
      ...(exchange ? { replacements: [other(10_000)] } : {}),
    },
    rows: exchange
      ? ([
          ['exchange_credit', 10_000],
          ['exchange_price', -10_000],
        ] as const)
      : base,
    total: exchange ? 0 : 10_000,
  } as const
  return [
    {
      ...shared,
      name: `${preset}: a fault claimed as ${kind} on the last evening, ${lastOn}`,
      askedAt: `${lastOn} 23:59`,
      eligibility: 'eligible',
      because: `10 January + ${PRESETS[preset].faultWindowDays[kind]} days`,
      citation: null,
    },
    {
      ...shared,
      name: `${preset}: a fault claimed as ${kind} a day later`,
      askedAt: `${closedOn} 00:00`,
      eligibility: 'ineligible',
      findings: ['fault_window_closed', 'evidence_needed'],
      because: 'a day too late for this kind',
      citation: PRESETS[preset].faultCitation,
    },
  ]
})

export const windows: Scenario[] = [
  ...noReason,
  ...faults,
  {
    name: 'where the day of delivery is day one, seven days end on the 16th',
    preset: 'cn',
    changed: { windowStartsNextDay: false },
    order: ONE,
    asked: { kind: 'return', units: { 1: 1 } },
    askedAt: '2026-01-17 00:00',
    rows: base,
    total: 10_000,
    eligibility: 'ineligible',
    findings: ['window_closed'],
    because: '10, 11, 12, 13, 14, 15, 16 January',
    citation: PRESETS.cn.citation,
  },
  {
    name: 'fresh goods have no return without a reason',
    preset: 'cn',
    order: { lines: [line(10_000, 1, 0, '生鲜')] },
    asked: { kind: 'return', units: { 1: 1 } },
    rows: base,
    total: 10_000,
    eligibility: 'ineligible',
    findings: ['excluded_category'],
    because: 'the amount is told, and refused',
    citation: PRESETS.cn.exclusionCitation,
  },
  {
    name: 'fresh goods that came spoiled are paid back',
    preset: 'cn',
    order: { lines: [line(10_000, 1, 0, '生鲜')] },
    asked: { units: { 1: 1 }, reason: 'quality_defect' },
    rows: base,
    total: 10_000,
    eligibility: 'eligible',
    findings: ['evidence_needed'],
    because: '100.00',
    citation: null,
  },
  {
    name: 'goods made to order cannot be withdrawn from',
    preset: 'eu',
    order: { lines: [line(10_000, 1, 0, 'Custom')] },
    asked: { kind: 'return', units: { 1: 1 } },
    rows: base,
    total: 10_000,
    eligibility: 'ineligible',
    findings: ['excluded_category'],
    because: 'the amount is told, and refused',
    citation: PRESETS.eu.exclusionCitation,
  },
  {
    name: 'a late parcel is no reason for an exchange',
    preset: 'guarantees',
    order: ONE,
    asked: { kind: 'exchange', units: { 1: 1 }, reason: 'late_delivery', replacements: [other(10_000)] },
    rows: [
      ['exchange_credit', 10_000],
      ['exchange_price', -10_000],
    ],
    total: 0,
    eligibility: 'ineligible',
    findings: ['reason_not_allowed'],
    because: 'the reason is one for money',
    citation: null,
  },
]
