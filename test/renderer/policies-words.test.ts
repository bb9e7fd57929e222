import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../renderer/features/policies/diff/document-entries'
import { parseFigure, writeFigure } from '../../renderer/features/policies/edit/figure'
import { countErrors, looseProblems } from '../../renderer/features/policies/edit/place-problems'
import { keyOf, readPath, writePath } from '../../renderer/features/policies/words/document-path'
import { standingOf } from '../../renderer/features/policies/words/policy-standing'
import { SECTIONS, sectionOf } from '../../renderer/features/policies/words/policy-fields'
import { textsOf } from '../../renderer/text'
import type { Texts } from '../../renderer/text'
import { POLICY_ERRORS, POLICY_WARNINGS } from '../../shared/model/policy-problem'
import { PolicyDocument } from '../../shared/model/policy'
import { aDocument, aRule, aVersion } from './policies-example'

/** Paths of every value that is no object, lists counting as values. */
function pathsOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? pathsOf(part as object, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  )
}

describe('the parts of a policy', () => {
  it('show every value that a document holds, and none that it does not', () => {
    const TABLES =
      /^(reasons|declineReasons|rules|clocks\..*|settlementHours\..*|finishHours\..*|reviews\.(dimensions|moderationBy))$/
    const held = pathsOf(aDocument())
      .filter((path) => !TABLES.test(path))
      .map((path) => path.replace(/^name\..*/, 'name'))
      .filter((path) => !path.startsWith('repair.warrantyMonthsByCategory'))
    const shown = SECTIONS.flatMap(({ fields }) => fields.map(({ path }) => path))
    expect([...shown].sort()).toEqual([...new Set(held)].sort())
    expect(Object.keys(PolicyDocument.shape).filter((key) => sectionOf(key) === 'about')).toEqual(['name', 'citation'])
  })

  it('are read and written by path, also under names with dots', () => {
    const document = aDocument()
    writePath(document, 'repair.warrantyMonths', 24)
    document.settlementHours = { 'Pay.com': { p50: 1, p90: 2 } }
    writePath(document, `settlementHours.${keyOf('Pay.com')}.p50`, 5)
    expect([readPath(document, 'repair.warrantyMonths'), document.settlementHours]).toEqual([
      24,
      { 'Pay.com': { p50: 5, p90: 2 } },
    ])
  })

  it('have a sentence for each problem that the desk can find', () => {
    const sentences = Object.keys(textsOf('en-US')['policy-problems'] as Texts)
    expect(sentences.sort()).toEqual([...POLICY_ERRORS, ...POLICY_WARNINGS, 'unknown'].sort())
  })

  it('tell a problem where it stands, and those without a field at the top of their section', () => {
    const problem = (code: string, path: string) => ({ severity: 'error' as const, code, path, details: {} })
    const problems = [problem('grades_out_of_order', 'gradeDeductionBps'), problem('rule_twice', 'rules.1.code')]
    expect(looseProblems('deductions', problems).map(({ code }) => code)).toEqual(['grades_out_of_order'])
    expect(looseProblems('rules', problems)).toEqual([])
    expect(countErrors(problems)).toEqual({ deductions: 1, rules: 1 })
  })
})

describe('where a version stands', () => {
  it('is in force at once when it was published so, although the screen’s clock lags behind', () => {
    const now = 1_000
    const atOnce = aVersion({ validFrom: now + 20, publishedAt: now + 20 })
    const later = aVersion({ validFrom: now + 20, publishedAt: now })
    const over = aVersion({ validFrom: 0, validTo: now })
    expect([atOnce, later, over].map((version) => standingOf(version, now))).toEqual(['in_force', 'coming', 'ended'])
  })
})

describe('a figure of a policy', () => {
  it.each([
    ['7', 'integer', 7],
    ['', 'integer', null],
    ['7.5', 'integer', undefined],
    ['-1', 'integer', undefined],
    ['0.5', 'hours', 0.5],
    ['12.34', 'percent', 1_234],
    ['100', 'percent', 10_000],
    ['100.01', 'percent', undefined],
    ['1,234.50', 'amount', 123_450],
    ['1.234', 'amount', undefined],
    ['abc', 'amount', undefined],
  ] as const)('“%s” as %s reads as %s', (text, kind, value) => {
    expect(parseFigure(text, kind, 'CNY')).toBe(value)
  })

  it('is written as it is read', () => {
    expect([
      writeFigure(1_234, 'percent', 'CNY'),
      writeFigure(2_000, 'percent', 'CNY'),
      writeFigure(0, 'percent', 'CNY'),
      writeFigure(123_450, 'amount', 'CNY'),
      writeFigure(null, 'amount', 'CNY'),
    ]).toEqual(['12.34', '20', '0', '1234.50', ''])
  })
})

describe('the difference of two documents', () => {
  it('names what changed and not what only moved', () => {
    const before = aDocument()
    const after = aDocument({ windowDays: 15, reasons: before.reasons.toReversed() })
    expect(changesBetween(before, after).map(({ key }) => key)).toEqual(['windowDays'])
  })

  it('tells an added rule once, and a changed one by what changed', () => {
    const without = aDocument({ rules: [] })
    const added = aDocument({ rules: [aRule()] })
    const changed = aDocument({ rules: [aRule({ priority: 50 })] })
    expect(changesBetween(without, added).map(({ key }) => key)).toEqual(['rules rule small'])
    expect(changesBetween(added, changed).map(({ key }) => key)).toEqual(['rules priority small'])
  })

  it('is nothing for the same document with its keys in another order', () => {
    const document = aDocument()
    const turned = Object.fromEntries(Object.entries(document).toReversed()) as unknown as PolicyDocument
    expect(changesBetween(document, turned)).toEqual([])
  })
})
