import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLookUp } from '../../electron/domain/imports/staging/look-up'
import { openScratch, type Scratch } from '../../electron/domain/imports/staging/open-scratch'
import { packCells, unpackCells } from '../../electron/domain/imports/staging/pack-cells'
import { openRowStage } from '../../electron/domain/imports/staging/stage-rows'

let folder: string
let scratch: Scratch
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterdesk-stage-'))
  scratch = openScratch(join(folder, 'rows.scratch'))
})
afterEach(async () => {
  await scratch.close()
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true, force: true })
})

/** Rows of 300 orders, scattered and of three kinds. */
const ROWS = Array.from({ length: 5_000 }, (_, index) => ({
  key: `o-${(index * 7_919) % 300}`,
  row: { file: index % 2, kind: (index * 31) % 3, line: index, cells: [`退货 ${index}`, '"x"', ''] },
}))

async function grouped(mostHeld: number): Promise<Map<string, unknown>> {
  const stage = openRowStage(scratch, mostHeld)
  for (const { key, row } of ROWS) await stage.add(key, row)
  const found = new Map<string, unknown>()
  for await (const groups of stage.groups(() => undefined)) {
    for (const { rows, overflow } of groups) {
      const key = ROWS[rows[0]!.line]!.key
      expect(found.has(key)).toBe(false)
      found.set(key, { rows, overflow })
    }
  }
  return found
}

describe('rows that are staged', () => {
  it.each([
    ['in memory', 10_000_000],
    ['in the scratch database', 5_000],
  ])('%s come back whole, each group once, by kind and then as they came', async (_, mostHeld) => {
    const found = await grouped(mostHeld)
    expect(found.size).toBe(300)
    for (const [key, group] of found) {
      const rows = ROWS.filter((one) => one.key === key)
        .map(({ row }) => row)
        .sort((a, b) => a.kind - b.kind || a.line - b.line)
      expect(group).toEqual({ rows, overflow: 0 })
    }
  })

  it.each([
    ['in memory', 10_000_000],
    ['in the scratch database', 5_000],
  ])('%s are counted beyond what an order can have', async (_, mostHeld) => {
    const stage = openRowStage(scratch, mostHeld)
    for (let line = 0; line < 3_000; line++)
      await stage.add(line === 1_500 ? 'b' : 'a', { file: 0, kind: 0, line, cells: ['some text'] })
    const groups: { rows: readonly { line: number }[]; overflow: number }[] = []
    for await (const page of stage.groups(() => undefined)) groups.push(...page)
    expect(groups.map(({ rows, overflow }) => [rows.length, overflow]).sort()).toEqual([
      [1, 0],
      [1_200, 1_799],
    ])
  })

  it('of no file are no groups', async () => {
    for await (const page of openRowStage(scratch).groups(() => undefined)) expect(page).toEqual([])
  })
})

describe('the cells of a staged row', () => {
  it('come back as they were, except for the character that parts them', () => {
    for (const cells of [['a', '', 'x,"\n'], [''], ['', ''], ['退货', '\u0000']])
      expect(unpackCells(packCells(cells))).toEqual(cells)
    expect(unpackCells(packCells(['a\u007fb', 'c']))).toEqual(['ab', 'c'])
  })
})

describe('texts that are looked up', () => {
  it.each([
    ['in memory', 1_000_000],
    ['in the scratch database', 200],
  ])('%s are found by their keys, the first for a key', async (_, mostHeld) => {
    const lookUp = openLookUp(scratch, 'products', mostHeld)
    for (let i = 0; i < 100; i++) await lookUp.add(`k-${i % 90}`, `text ${i}`)
    const found = await lookUp.find(['k-3', 'k-89', 'none'])
    expect([found.get('k-3'), found.get('k-89'), found.get('none')]).toEqual(['text 3', 'text 89', undefined])
  })
})
