import { describe, expect, it } from 'vitest'
import { codeBreaches, lengthOf } from './code-breaches'
import { readSources, sourceFrom } from './read-sources'

const breachesOf = (path: string, text: string): string[] => codeBreaches([sourceFrom(path, text)])
const body = (lines: number): string => 'step()\n'.repeat(lines)

describe('the ceilings', () => {
  it('hold for every file: length, function length, names, no any, no clock', () => {
    expect(codeBreaches(readSources())).toEqual([])
  })

  it('hold for the whole: half the files of the product have at most 60 lines, nine tenths at most 180', () => {
    const product = readSources().filter(({ path }) => /^(electron|renderer|shared)\//.test(path))
    const lengths = product.map(lengthOf).sort((a, b) => a - b)
    const at = (share: number): number => lengths[Math.floor(share * (lengths.length - 1))] ?? 0
    expect({ median: at(0.5) <= 60, p90: at(0.9) <= 180 }, `median ${at(0.5)}, p90 ${at(0.9)}`).toEqual({
      median: true,
      p90: true,
    })
  })

  it.each([
    ['shared/long.ts', body(251), 'shared/long.ts: 251 lines'],
    ['shared/deep.ts', `export function deep() {\n${body(49)}}\n`, 'shared/deep.ts:1: a function of 51 lines'],
    ['shared/utils.ts', '', 'shared/utils.ts: a name that says nothing'],
    ['renderer/helpers/x.ts', '', 'renderer/helpers/x.ts: a name that says nothing'],
    ['electron/app/case.service.ts', '', 'electron/app/case.service.ts: unknown role suffix service'],
    ['shared/loose.ts', 'export const x: any = 1', 'shared/loose.ts:1: any'],
    ['shared/loose.ts', 'export const x = y as unknown as any[]', 'shared/loose.ts:1: any'],
    ['shared/clock.ts', 'const at = Date.now()', 'shared/clock.ts:1: reads the clock or makes an id'],
    ['electron/app/x.ts', '\nconst at = new Date()', 'electron/app/x.ts:2: reads the clock or makes an id'],
    ['electron/app/x.ts', 'const id = crypto.randomUUID()', 'electron/app/x.ts:1: reads the clock or makes an id'],
    [
      'renderer/ui/A.vue',
      '<script setup lang="ts">\nconst at = Date.now()\n</script>',
      'renderer/ui/A.vue:2: reads the clock or makes an id',
    ],
  ])('a breach in %s is reported', (path, text, breach) => {
    expect(breachesOf(path, text)).toEqual([breach])
  })

  it.each([
    ['shared/even.ts', body(250)],
    ['electron/app/clock.ts', 'export const now = () => Date.now()'],
    ['electron/app/x.ts', 'const on = new Date(at)\nconst anything = many.any'],
    ['electron/domain/cases/case.machine.ts', `export function flat() {\n${body(48)}}\n`],
  ])('what is allowed in %s is not reported', (path, text) => {
    expect(breachesOf(path, text)).toEqual([])
  })
})
