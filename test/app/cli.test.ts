import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract'
import { runLine, seen } from './cli-terminal'

const folder = mkdtempSync(join(tmpdir(), 'afterdesk-cli-'))
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: string[], given?: Parameters<typeof runLine>[1]) => runLine(['--data', data, ...args], given)

describe('a line of the terminal', () => {
  it('lists every endpoint with its kind, permission, refusals and schemas', async () => {
    const ended = await run(['endpoints'])
    const endpoints = JSON.parse(ended.stdout) as {
      name: string
      kind: string
      permission: string
      input: object
      output: object
    }[]
    expect(ended.code).toBe(0)
    expect(endpoints.map(({ name }) => name)).toEqual(Object.keys(contract))
    expect(endpoints.find(({ name }) => name === 'cases.decline')).toMatchObject({
      kind: 'command',
      permission: 'cases.decide',
      refusals: contract['cases.decline'].refusals,
      input: { type: 'object', required: ['id', 'version', 'declineCode'], additionalProperties: false },
      output: { type: 'object' },
    })
    expect(existsSync(data)).toBe(false)
  })

  it('makes the data folder, calls and prints the value', async () => {
    expect(seen(await run(['call', 'jobs.list', '{}']))).toEqual({
      code: 0,
      reply: { ok: true, value: [] },
      lines: 1,
      said: '',
    })
    expect(existsSync(data)).toBe(true)
  })

  it('prints a refusal as data, says it as a sentence and ends with 1', async () => {
    expect(seen(await run(['call', 'cases.get', '{"id":7}']))).toEqual({
      code: 1,
      reply: { ok: false, code: 'case.unknown', details: {} },
      lines: 1,
      said: 'This case was not found.\n',
    })
  })

  it('speaks Chinese where the terminal does, or where it is told to', async () => {
    const [byLocale, byOption] = [
      await run(['call', 'cases.get', '{"id":7}'], { env: { LANG: 'zh_CN.UTF-8' } }),
      await run(['--language', 'zh-CN', 'call', 'cases.get', '{"id":7}']),
    ]
    expect(byLocale.stderr).toBe('没有找到这个售后单。\n')
    expect(byOption.stderr).toBe('没有找到这个售后单。\n')
  })

  it('takes the JSON from stdin for “-”', async () => {
    const ended = await run(['call', 'orders.find', '-'], { stdin: '{"externalNumber":"none"}' })
    expect(seen(ended)).toMatchObject({ code: 0, reply: { ok: true, value: null } })
  })

  it.each([
    ['an endpoint that does not exist', ['call', 'desk.destroy', '{}'], {}, 'desk.unknown_endpoint'],
    ['text that is not JSON', ['call', 'cases.get', '{id:7}'], {}, 'desk.invalid_input'],
    ['input that does not fit', ['call', 'cases.get', '{"id":"7"}'], {}, 'desk.invalid_input'],
    [
      'input over 1 MiB',
      ['call', 'search.find', '-'],
      { stdin: `{"text":"${'x'.repeat(1_048_577)}"}` },
      'desk.too_large',
    ],
    ['what the role may not', ['--as', 'viewer', 'call', 'jobs.cancel', '{"id":"a"}'], {}, 'desk.not_permitted'],
    [
      'an import profile that is not known',
      ['import', 'orders', '--profile', 'ebay', 'a.csv'],
      {},
      'import.unknown_profile',
    ],
    [
      'a profile of orders for reviews',
      ['import', 'reviews', '--profile', 'shopify-orders', 'a.csv'],
      {},
      'import.unknown_profile',
    ],
    [
      'a file that is not there',
      ['import', 'orders', '--profile', 'shopify', join(folder, 'no.csv')],
      {},
      'import.unknown_file',
    ],
    [
      'a mapping that is not there',
      ['import', 'orders', '--profile', 'generic', '--mapping', join(folder, 'no.json'), 'a.csv'],
      {},
      'import.bad_mapping',
    ],
  ])('refuses %s', async (_name, args, options, code) => {
    expect(seen(await run(args, options))).toMatchObject({ code: 1, reply: { ok: false, code } })
  })

  it.each([
    ['no command', []],
    ['a command that does not exist', ['destroy']],
    ['an option that does not exist', ['verify', '--force']],
    ['an option of another command', ['verify', '--dry-run']],
    ['a role that does not exist', ['--as', 'admin', 'verify']],
    ['a language that is not spoken', ['--language', 'fr-FR', 'verify']],
    ['too much', ['call', 'jobs.list', '{}', '{}']],
    ['a number that is none', ['sample', '--orders', 'many']],
    ['no file', ['import', 'orders', '--profile', 'shopify']],
    ['no profile', ['import', 'orders', 'a.csv']],
    ['imports of something else', ['import', 'customers', '--profile', 'shopify', 'a.csv']],
    ['no file of reviews', ['import', 'reviews', '--profile', 'judgeme']],
    ['an option of orders for reviews', ['import', 'reviews', '--profile', 'loox', '--currency', 'CNY', 'a.csv']],
    ['a way to moderate that is none', ['import', 'reviews', '--profile', 'loox', '--moderation', 'never', 'a.csv']],
  ])('with %s prints how it is used, nothing else, and ends with 2', async (_name, args) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\nusage: /)
  })

  it('prints how it is used when asked', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^usage: /)
  })

  it('examines the database', async () => {
    const ended = await run(['verify'])
    expect(seen(ended)).toMatchObject({ code: 0, reply: { ok: true, value: { ok: true } } })
  })
})

describe('long work in the terminal', () => {
  const mapping = join(folder, 'mapping.json')
  const file = join(folder, 'orders.csv')
  beforeAll(() => {
    const columns = {
      externalNumber: 'no',
      placedAt: 'placed',
      quantity: 'n',
      unitPrice: 'price',
      title: 'title',
      sku: 'sku',
    }
    writeFileSync(mapping, JSON.stringify({ channel: 'shop', columns, currency: 'CNY', timeZone: 'Asia/Shanghai' }))
    writeFileSync(
      file,
      'no,placed,n,price,title,sku\nA1,2026-01-02 10:00,2,9.90,杯子,CUP\nA2,2026-01-03 11:00,1,5.00,碟子,PLATE\n',
    )
  })
  const importing = (...more: string[]) => [
    'import',
    'orders',
    '--profile',
    'generic',
    '--mapping',
    mapping,
    file,
    ...more,
  ]

  it('is waited for, and a dry run writes nothing', async () => {
    expect(seen(await run(importing('--dry-run')))).toMatchObject({
      code: 0,
      reply: { ok: true, value: { dryRun: true, committed: false, orders: { read: 2, added: 2 } } },
      lines: 1,
    })
    expect(seen(await run(['call', 'orders.list', '{}']))).toMatchObject({ reply: { value: { total: 0 } } })
  })

  it('imports files where they lie and leaves them there', async () => {
    expect(seen(await run(importing()))).toMatchObject({
      code: 0,
      reply: { value: { committed: true, orders: { added: 2 } } },
    })
    expect(seen(await run(importing()))).toMatchObject({
      code: 0,
      reply: { value: { orders: { added: 0, unchanged: 2 } } },
    })
    expect(existsSync(file)).toBe(true)
  })

  it('ends with 1 and the report when rows stand in the way, unless the rest is to be taken', async () => {
    writeFileSync(
      file,
      'no,placed,n,price,title,sku\nA3,2026-01-02 10:00,2,-9.90,杯子,CUP\nA4,2026-01-03 11:00,1,5.00,碟子,PLATE\n',
    )
    expect(seen(await run(importing()))).toMatchObject({
      code: 1,
      reply: {
        ok: false,
        code: 'import.rejected_rows',
        details: { rejected: 1, report: { rejections: [{ line: 2 }] } },
      },
    })
    expect(seen(await run(importing('--accept-rest')))).toMatchObject({
      code: 0,
      reply: { value: { committed: true, orders: { added: 1, rejected: 1 } } },
    })
  })

  it('can be started as a call, too, and answers with the result of the job', async () => {
    expect(seen(await run(['call', 'statistics.rebuild', '{}']))).toMatchObject({
      code: 0,
      reply: { ok: true, value: {} },
    })
  })
})

it('a data folder that cannot be one is refused in a sentence', async () => {
  writeFileSync(join(folder, 'file'), '')
  const ended = await runLine(['--data', join(folder, 'file'), 'verify'])
  expect(seen(ended)).toMatchObject({ code: 1, reply: { ok: false, code: 'storage.unusable' } })
})
