import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRows, type Row } from '../../electron/domain/files/reading/parse-rows'
import { openTable, type StatedForm } from '../../electron/domain/files/reading/open-table'
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
    for await (const { rows } of table.read())
      found.rows.push(...rows.map(({ line, cells }) => [line, ...cells] as Read['rows'][number]))
    return found
  })
}
const refusalOf = (content: string | Buffer) => read(content).catch((error: unknown) => error)

describe('rows', () => {
  it.each(['\n', '\r\n', '\r'])('keep the line they begin on where lines end with %j', async (end) => {
    const { rows } = await read(['a,b', '1,x', '', '2,"two', 'lines"', '3,z', ''].join(end))
    expect(rows).toEqual([
      [2, '1', 'x'],
      [4, '2', `two${end}lines`],
      [6, '3', 'z'],
    ])
  })

  it('keep it where the breaks inside quotes differ from those between rows', async () => {
    const { rows } = await read('a,b\n1,"one\r\ntwo\r\nthree\rfour\nfive"\n2,"\n"\n\r\n\n3,c\r\n4,d')
    expect(rows.map(([line, first]) => [line, first])).toEqual([
      [2, '1'],
      [7, '2'],
      [11, '3'],
      [12, '4'],
    ])
  })

  it('keep it through a long file whose rows lie across its pieces', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) =>
      index % 7 === 0 ? `${index},"a\r\nb ""c"""` : `${index},plain text`,
    )
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

  it.each([
    [';', 'a;b\n1,5;2'],
    ['\t', 'a\tb\n1\t2'],
    ['|', 'a|b\n1|2'],
    [',', '"a;b;c",d\n1,2'],
    [',', 'alone\n1'],
  ])('the delimiter %j is told from the header', async (delimiter, text) => {
    expect((await read(text)).delimiter).toBe(delimiter)
  })

  it('are read with the delimiter that is stated', async () => {
    expect((await read('a,b;c\n1,2;3\n', { delimiter: ';' })).rows).toEqual([[2, '1,2', '3']])
  })
})

describe('rows read in pieces and segments', () => {
  const options = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: true }
  const cell = fc.oneof(
    fc.constantFrom('', 'a', '12.50', '退货', '"x"', '"a ""b"" c"', '"1\r\n2"', '"\n"', '"\r"', '",;"'),
    fc.constantFrom('x"', '"y"z', '"'),
  )
  const soundCell = fc.constantFrom('', 'a', '12.50', '退货', '"x"', '"a ""b"" c"', '"1\r\n2"', '"\n"', '"\r"', '",;"')
  const textOf = (cells: fc.Arbitrary<string>, most: number) =>
    fc
      .array(fc.tuple(fc.array(cells, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n')), {
        maxLength: most,
      })
      .map((rows) => rows.map(([row, end]) => row.join(',') + end).join(''))

  async function inPieces(text: string, size: number): Promise<Row[]> {
    const bytes = Buffer.from(text)
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) yield { text: bytes.subarray(at, at + size), readBytes: at }
    }
    const found: Row[] = []
    for await (const { rows } of parseRows({ name: 'a', path: '', sizeBytes: 0 }, ',', pieces())) found.push(...rows)
    return found
  }

  /** What the library makes of the whole text at once, and on which line each row begins, counted by the text itself. */
  function expected(text: string): Row[] {
    const lineAt = (end: number): number => text.slice(0, end).split(/\r\n|\n|\r/).length
    const rows: Row[] = []
    let from = 0
    parse(text, {
      ...options,
      on_record: (cells: string[], { bytes }: { bytes: number }) => {
        const end = Buffer.from(text).subarray(0, bytes).toString().length
        const blank = /^[\r\n]*/.exec(text.slice(from, end))![0].length
        if (cells.length > 1 || cells[0] !== '') rows.push({ line: lineAt(from + blank), cells })
        from = end
        return null
      },
    })
    return rows
  }

  it('are those the library reads from the whole text, on the lines on which they stand', async () => {
    await fc.assert(
      fc.asyncProperty(textOf(soundCell, 15), fc.integer({ min: 1, max: 60 }), async (text, size) => {
        expect(await inPieces(text, size)).toEqual(expected(text))
      }),
      { numRuns: 150 },
    )
    await fc.assert(
      fc.asyncProperty(textOf(soundCell, 40), fc.integer({ min: 1_000, max: 50_000 }), async (text, size) => {
        const long = `${text}\n`.repeat(Math.ceil(40_000 / (text.length + 1)))
        const rows = await inPieces(long, size)
        expect(rows.map(({ cells }) => cells)).toEqual(
          parse(long, options).filter((cells) => cells.length > 1 || cells[0] !== ''),
        )
      }),
      { numRuns: 5 },
    )
  })

  it('are refused exactly where the library refuses the whole text', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(textOf(cell, 12), fc.integer({ min: 1, max: 60 }), async (text, size) => {
        let sound = true
        try {
          parse(text, options)
        } catch {
          sound = false
        }
        if (!sound) refused++
        const outcome = await inPieces(text, size).then(
          () => true,
          (error: unknown) => (error as { code?: string }).code,
        )
        expect(outcome).toBe(sound ? true : 'import.broken_quotes')
      }),
      { numRuns: 200 },
    )
    expect(refused).toBeGreaterThan(20)
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
    for (const text of ['', '\n\r\n\n'])
      expect(await refusalOf(text)).toMatchObject({ code: 'import.empty_file', details: { name: 'a.csv' } })
  })

  it('repeated column names, each named once; nameless columns do not count', async () => {
    expect(await refusalOf('a,b, a ,a,b,c\n')).toMatchObject({
      code: 'import.duplicate_columns',
      details: { name: 'a.csv', columns: ['a', 'b'] },
    })
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
    expect((await read(`a,b\n1,${cell}\n2,"${cell}"\n`)).rows.map((row) => row[2]?.length)).toEqual([
      cell.length,
      cell.length,
    ])
  })
})
