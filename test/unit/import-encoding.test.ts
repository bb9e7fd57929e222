import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeFile } from '../../electron/domain/files/reading/decode-file'
import { detectEncoding } from '../../electron/domain/files/reading/detect-encoding'
import { CHUNK_BYTES, type Encoding } from '../../electron/domain/files/reading/source-file'
import { withFiles } from '../fixtures/import/read-text'

const TEXT = '订单号,标题\r\n1,手冲咖啡壶\r\n'

function decode(content: string | Buffer, stated?: Encoding): Promise<{ encoding: string; text: string }> {
  return withFiles({ 'a.csv': content }, async ([file]) => {
    const form = await detectEncoding(file!, stated)
    const pieces: Buffer[] = []
    for await (const { text } of decodeFile(file!, form)) pieces.push(text)
    return { encoding: form.encoding, text: Buffer.concat(pieces).toString() }
  })
}
const refusalOf = (content: Buffer, stated?: Encoding) => decode(content, stated).catch((error: unknown) => error)
const marked = (text: string, encoding: string): Buffer => iconv.encode(text, encoding, { addBOM: true })

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', marked(TEXT, 'utf-8'), 'utf-8'],
    ['GBK', iconv.encode(TEXT, 'gbk'), 'gbk'],
    ['UTF-16 LE with a mark', marked(TEXT, 'utf-16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', marked(TEXT, 'utf-16be'), 'utf-16be'],
    ['UTF-16 LE without a mark', iconv.encode(TEXT, 'utf-16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', iconv.encode(TEXT, 'utf-16be'), 'utf-16be'],
  ])('%s is told from its bytes and read as its text', async (_, bytes, encoding) => {
    expect(await decode(bytes)).toEqual({ encoding, text: TEXT })
  })

  it('the four-byte characters of GB18030 are GBK too', async () => {
    const text = `${TEXT}2,𠮷野家 ǎ\n`
    expect(await decode(iconv.encode(text, 'gb18030'))).toEqual({ encoding: 'gbk', text })
  })

  it('what the mapping states counts where there is no mark', async () => {
    expect((await decode(iconv.encode('abc,1\n', 'gbk'), 'gbk')).encoding).toBe('gbk')
    expect((await decode(marked(TEXT, 'utf-8'), 'gbk')).encoding).toBe('utf-8')
  })

  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])(
    'characters of %s that lie across the pieces of a file stay whole',
    async (encoding) => {
      for (const shift of [0, 1, 2, 3]) {
        const text = `${'x'.repeat(shift)}${'退货𠮷'.repeat(CHUNK_BYTES / 8 + 1)}`
        const bytes = encoding.startsWith('utf-16') ? marked(text, encoding) : iconv.encode(text, encoding)
        expect(bytes.length).toBeGreaterThan(CHUNK_BYTES)
        expect((await decode(bytes)).text === text).toBe(true)
      }
    },
  )
})

describe('bytes that are no text are refused with the place', () => {
  const long = Buffer.from('退'.repeat(CHUNK_BYTES))
  it.each([
    [
      'a stray byte in UTF-8 text',
      Buffer.concat([Buffer.from('编号订单退款,b\n1,'), Buffer.from([0xff]), Buffer.from('\n')]),
      23,
    ],
    ['a stray byte far into a long file', Buffer.concat([long, Buffer.from([0xff, 0x0a])]), long.length],
    ['a character cut off at the end', Buffer.from('退货退款原因,退').subarray(0, -1), 19],
    ['a NUL byte', Buffer.from([0x61, 0x2c, 0x62, 0x00, 0x00, 0x63]), 3],
    ['Latin-1 text', Buffer.from('prix,qté\n', 'latin1'), 7],
  ])('%s', async (_, bytes, offset) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: 'import.bad_encoding', details: { name: 'a.csv', offset } })
  })

  it.each([
    ['an overlong form', [0x61, 0xc0, 0x80], 1],
    ['a long overlong form', [0xe0, 0x9f, 0xbf], 0],
    ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], 2],
    ['beyond the last character', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a trail byte alone', [0x61, 0x80], 1],
    ['a lead byte without its trail', [0xc3, 0x28], 0],
  ])('what UTF-8 forbids: %s', async (_, bytes, offset) => {
    expect(await refusalOf(Buffer.from(bytes), 'utf-8')).toMatchObject({
      code: 'import.bad_encoding',
      details: { offset },
    })
  })

  it.each([
    ['a lead byte alone', [0x61, 0x81], 1],
    ['a forbidden trail byte', [0xc4, 0x7f], 0],
    ['a forbidden lead byte', [0x61, 0xff], 1],
    ['half of a four-byte character', [0x81, 0x30, 0x81], 0],
  ])('what GBK forbids: %s', async (_, bytes, offset) => {
    expect(await refusalOf(Buffer.from(bytes), 'gbk')).toMatchObject({
      code: 'import.bad_encoding',
      details: { offset },
    })
  })

  it.each([
    ['a ZIP archive such as XLSX', Buffer.from('504b0304140000000800000021', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['UTF-16 with half a character', marked(TEXT, 'utf-16le').subarray(0, -1)],
    ['UTF-16 with a lone surrogate', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\ud83db', 'utf16le')])],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: 'import.bad_encoding', details: { name: 'a.csv' } })
  })

  it('text that is not in the encoding the mapping states', async () => {
    expect(await refusalOf(iconv.encode(TEXT, 'gbk'), 'utf-8')).toMatchObject({
      code: 'import.bad_encoding',
      details: { offset: 0 },
    })
  })
})
