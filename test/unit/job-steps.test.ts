import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROLLUPS } from '../../electron/domain/statistics/rebuild-statistics'
import { JOB_STEP_SENTENCES, jobStep } from '../../shared/sentences/job-step-sentences'
import { ROOT } from '../support/root'

const STEP = /\bprogress\(\s*'([^']+)'|\beachCase\(context, '([^']+)'/g

it('has words in both languages for every step a job tells and every table a rebuild goes through', () => {
  const folder = join(ROOT, 'electron/domain')
  const told = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(STEP)].map(([, a, b]) => a ?? b))
  const tables = ROLLUPS.map(({ rollup }) => rollup.table)
  const known = new Set(Object.keys(JOB_STEP_SENTENCES))
  expect(told.length).toBeGreaterThan(10)
  expect([...told, ...tables].filter((step) => !known.has(step!))).toEqual([])
})

it('is said in the language that is asked for; a step nobody knows is not named', () => {
  expect([jobStep('daily_cases', 'zh-CN'), jobStep('daily_cases', 'en-US')]).toEqual(['每日售后', 'Cases by day'])
  expect(jobStep('no_such_step', 'en-US')).toBe('')
})
