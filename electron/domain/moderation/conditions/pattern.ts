import { RE2JS } from 're2js'
import type { Condition, Span } from '../../../../shared/model/moderation'
import { Refusal } from '../../../../shared/refusals'
import { inTexts, type Check } from './hit'

const MOST_SPANS = 100
/** Each search may read on to the end of the text, so their number is bounded too. */
const MOST_SEARCHES = 1_000

/** Patterns run in time linear in the text whatever they are. @throws Refusal rule.bad_pattern */
export function patternCheck({ pattern }: Extract<Condition, { kind: 'pattern' }>): Check {
  const compiled = compile(pattern)
  return inTexts(({ original }) => {
    const spans: Span[] = []
    const matcher = compiled.matcher(original)
    for (let searches = 0; searches < MOST_SEARCHES && spans.length < MOST_SPANS && matcher.find(); searches++) {
      if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() })
    }
    return spans.length > 0 ? { spans, details: { pattern } } : null
  })
}

function compile(pattern: string): RE2JS {
  let compiled: RE2JS
  try {
    compiled = RE2JS.compile(pattern)
  } catch (error) {
    throw new Refusal('rule.bad_pattern', { pattern, problem: problemOf(error) })
  }
  if (compiled.matcher('').matches())
    throw new Refusal('rule.bad_pattern', { pattern, problem: 'it also matches where nothing is written' })
  return compiled
}

const problemOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^error parsing regexp: /, '')
