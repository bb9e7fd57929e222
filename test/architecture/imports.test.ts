import { describe, expect, it } from 'vitest'
import { importBreaches } from './import-breaches'
import { importsOf } from './imports-of'
import { readSources, sourceFrom } from './read-sources'

const breachesOf = (path: string, text: string): string[] => importBreaches([sourceFrom(path, text)])

describe('the import table', () => {
  it('is kept by every file of the product', () => {
    const sources = readSources()
    expect(sources.length).toBeGreaterThan(10)
    expect(importBreaches(sources)).toEqual([])
  })

  it.each([
    ['shared/money.ts', `import fs from 'node:fs'`, 'shared may not import the package node:fs'],
    ['shared/money.ts', `import { x } from '../electron/db/open'`, 'shared may not import electron/db'],
    [
      'electron/db/open.ts',
      `import { x } from '../domain/orders/x'`,
      'electron/db may not import electron/domain/orders',
    ],
    ['electron/domain/orders/a.ts', `import type { X } from '../cases/b'`, 'may not import electron/domain/cases'],
    ['electron/domain/statistics/a.ts', `export * from '../search/b'`, 'may not import electron/domain/search'],
    ['electron/domain/cases/a.ts', `import { DataSource } from 'typeorm'`, 'may not import the package typeorm'],
    ['electron/domain/cases/a.ts', `const x = await import('../../app/router')`, 'may not import electron/app'],
    ['electron/domain/weather/a.ts', `export const x = 1`, 'stands in no room'],
    ['electron/app/router.ts', `import { app } from 'electron'`, 'only a shell may import electron'],
    ['electron/app/router.ts', `import http from 'node:http'`, 'only a shell may import node:http'],
    ['electron/shells/cli/run.ts', `import '../loopback/serve'`, 'may not import electron/shells/loopback'],
    ['electron/shells/cli/run.ts', `import '../../db/open'`, 'may not import electron/db'],
    ['renderer/ui/x.ts', `import { call } from '../api/client'`, 'renderer/ui may not import renderer/api'],
    [
      'renderer/ui/x.ts',
      `const all = import.meta.glob('../features/*/index.ts')`,
      'renderer/ui may not import renderer/features',
    ],
    ['renderer/features/cases/x.ts', `type T = import('../orders/y').T`, 'may not import renderer/features/orders'],
    ['renderer/api/x.ts', `import type { App } from '../../electron/app/create-app'`, 'may not import electron/app'],
    ['renderer/app/x.ts', `import { readFileSync } from 'node:fs'`, 'node:fs does not exist in a window'],
    [
      'renderer/ui/A.vue',
      `<script setup lang="ts">\nimport B from '../app/B.vue'\n</script>`,
      'may not import renderer/app',
    ],
  ])('a breach in %s is reported: %s', (path, text, why) => {
    expect(breachesOf(path, text)).toEqual([expect.stringContaining(why)])
  })

  it.each([
    ['electron/domain/cases/a.ts', `import { x } from '../orders/b'\nimport { y } from '../context'`],
    ['electron/main.ts', `import { app } from 'electron'\nimport { x } from './shells/desktop/window'`],
    [
      'electron/shells/loopback/serve.ts',
      `import http from 'node:http'\nimport type { App } from '../../app/create-app'`,
    ],
    ['renderer/features/cases/a.ts', `import x from './b'\nimport { call } from '../../api/client'`],
  ])('what the table allows in %s is not reported', (path, text) => {
    expect(breachesOf(path, text)).toEqual([])
  })

  it('every way of naming a module is seen', () => {
    const text = `import a from './a'\nexport * from './b'\nimport('./c')\nrequire('./d')\ntype E = import('./e').E`
    expect(importsOf(sourceFrom('shared/x.ts', text))).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `./shared/${name}`),
    )
  })
})
