import type { SerializedError, TestCase, TestModule } from 'vitest/node'
import type { Reporter } from 'vitest/reporters'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Counts a finished run. A file that does not load and an error outside any test count as failures. */
export function tally(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<SerializedError>): Tally {
  const counted: Tally = { passed: 0, failed: unhandled.length, skipped: 0 }
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'pending') counted.failed++
      else counted[state]++
    }
    counted.failed += module.errors().length
    for (const suite of module.children.allSuites()) counted.failed += suite.errors().length
  }
  return counted
}

export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `tests: ${passed} passed, ${failed} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  for (let suite = test.parent; suite.type === 'suite'; suite = suite.parent) {
    if (suite.errors().length > 0) return 'the set-up before it failed'
  }
  return (result.state === 'skipped' && result.note) || 'no reason stated'
}

/** Says why each skipped test was skipped, and ends the whole output with one plain line that counts the tests. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<SerializedError>): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')])
    for (const test of skipped) process.stdout.write(`skipped: ${test.fullName}: ${reasonOf(test)}\n`)
    const counted = tally(modules, unhandled)
    process.once('exit', (code) => {
      // A run that fails outside every test, e.g. before the first one, is a failure too.
      const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed
      process.stdout.write(`${closingLine({ ...counted, failed })}\n`)
    })
  }
}
