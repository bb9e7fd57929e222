import { describe, expect, it } from 'vitest'
import { openTable, type StatedForm } from '../../electron/domain/imports/reading/open-table'
import { withFiles } from '../fixtures/import/read-text'

interface Read {
  columns: readonly string[]
  delimiter: string
  rows: [line: number, ...cells: string[]][]
}

function read(content: string | Buffer, stated: StatedForm = {}): Promise<Read> {
  return withFiles({ 'a.csv': content }, async ([file]) => {
    const table = await openTable(file!, stated)
    const found: Read = { columns: table.columns, delimiter: table.delimiter, rows: [] }
    for await (const { rows } of table.read()) found.rows.push(...rows.map(({ line, cells }) => [line, ...cells] as Read['rows'][number]))
    return found
  })
}
const refusalOf = (content: string | Buffer) => read(content).catch((error: unknown) => error)

describe('rows', () => {
  it.each(['\n', '\r\n', '\r'])('keep the line they begin on where lines end with %j', async (end) => {
    const { rows } = await read(['a,b', '1,x', '', '2,"two', 'lines"', '3,z', ''].join(end))
    expect(rows).toEqual([[2, '1', 'x'], [4, '2', `two${end}lines`], [6, '3', 'z']])
  })

  it('keep it where the breaks inside quotes differ from those between rows', async () => {
    const { rows } = await read('a,b\n1,"one\r\ntwo\r\nthree\rfour\nfive"\n2,"\n"\n\r\n\n3,c\r\n4,d')
    expect(rows.map(([line, first]) => [line, first])).toEqual([[2, '1'], [7, '2'], [11, '3'], [12, '4']])
  })

  it('keep it through a long file whose rows lie across its pieces', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => (index % 7 === 0 ? `${index},"a\r\nb ""c"""` : `${index},plain text`))
    const { rows } = await read(`n,t\n${lines.join('\n')}\n`)
    let line = 2
    for (const [index, [found, n]] of rows.entries()) {
      if (found !== line || n !== String(index)) expect([found, n]).toEqual([line, String(index)])
      line += index % 7 === 0 ? 2 : 1
    }
    expect(rows).toHaveLength(30_000)
  })

  it('hold quotes, delimiters and breaks that are quoted', async () => {
    expect((await read('a,b\n"x, ""y""",\'z\'\n')).rows).toEqual([[2, 'x, "y"', "'z'"]])
  })

  it('hold cells that look like formulas as the text they are', async () => {
    const cells = ['=1+1', '+SUM(A1)', '-2+3', '@cmd', '=HYPERLINK(A1)']
    expect((await read(`a,b,c,d,e\n${cells.join(',')}\n`)).rows).toEqual([[2, ...cells]])
  })

  it('may have a column named like a part of every object', async () => {
    const { columns, rows } = await read('__proto__,constructor\npolluted,1\n')
    expect({ columns, rows }).toEqual({ columns: ['__proto__', 'constructor'], rows: [[2, 'polluted', '1']] })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it.each([[';', 'a;b\n1,5;2'], ['\t', 'a\tb\n1\t2'], ['|', 'a|b\n1|2'], [',', '"a;b;c",d\n1,2'], [',', 'alone\n1']])('the delimiter %j is told from the header', async (delimiter, text) => {
    expect((await read(text)).delimiter).toBe(delimiter)
  })

  it('are read with the delimiter that is stated', async () => {
    expect((await read('a,b;c\n1,2;3\n', { delimiter: ';' })).rows).toEqual([[2, '1,2', '3']])
  })
})

describe('a file that cannot be read as a table is refused', () => {
  it.each([
    ['a quote that is never closed', 'a,b\n1,x\n2,"open\n3,y\n', 3],
    ['text after a closing quote', 'a,b\n1,"x"y\n', 2],
    ['a quote inside an unquoted cell', 'a,b\n1,x\n2,6" pipe\n', 3],
    ['an open quote in the header', 'a,"b\n1,2\n', 1],
    ['a broken quote behind a quoted break', 'a,b\n1,"x\r\ny"\n2,"z"w\n', 4],
  ])('broken quotes: %s', async (_, text, line) => {
    expect(await refusalOf(text)).toMatchObject({ code: 'import.broken_quotes', details: { name: 'a.csv', line } })
  })

  it('no rows at all, or nothing but blank lines', async () => {
    for (const text of ['', '\n\r\n\n']) expect(await refusalOf(text)).toMatchObject({ code: 'import.empty_file', details: { name: 'a.csv' } })
  })

  it('repeated column names, each named once; nameless columns do not count', async () => {
    expect(await refusalOf('a,b, a ,a,b,c\n')).toMatchObject({ code: 'import.duplicate_columns', details: { name: 'a.csv', columns: ['a', 'b'] } })
    expect((await read('a,,\n1,2,3\n')).columns).toEqual(['a', '', ''])
  })

  it('a line of 50 MB, quoted or not, before it has been taken in', async () => {
    const line = 'x'.repeat(50_000_000)
    const before = process.memoryUsage().rss
    for (const text of [`a,b\n1,y\n2,${line}\n`, `a,b\n1,y\n2,"${line}"\n`]) {
      expect(await refusalOf(text)).toMatchObject({ code: 'import.row_too_long', details: { name: 'a.csv', line: 3 } })
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000)
  })

  it('a row of 1 MiB is still taken', async () => {
    const cell = 'x'.repeat(1_048_570)
    expect((await read(`a,b\n1,${cell}\n2,"${cell}"\n`)).rows.map((row) => row[2]?.length)).toEqual([cell.length, cell.length])
  })
})
