import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  pages: number
  pictures: number
  /** Text of all pages in the order it was drawn, a line for each run. */
  text: string
}

/** Reads a PDF with one embedded font, as the desk makes them: how many pages and pictures, and what is written. */
export function readPdf(bytes: Buffer): ReadPdf {
  const source = bytes.toString('latin1')
  const streams = streamsOf(source)
  const glyphs = new Map(streams.filter((each) => each.includes('beginbfrange')).flatMap(glyphsOf))
  const lines = streams.flatMap((each) =>
    [...each.matchAll(/\[([^\]]*)\] TJ/g)].map(([, run = '']) => written(run, glyphs)),
  )
  return {
    pages: [...source.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    pictures: [...source.matchAll(/\/Subtype \/Image\b/g)].length,
    text: lines.join('\n'),
  }
}

function streamsOf(source: string): string[] {
  return [...source.matchAll(/\/Length (\d+)[\s\S]*?>>\nstream\n/g)].flatMap((match) => {
    const start = match.index + match[0].length
    const body = Buffer.from(source.slice(start, start + Number(match[1])), 'latin1')
    return match[0].includes('/FlateDecode') ? [inflateSync(body).toString('latin1')] : []
  })
}

/** Which glyph stands for which text. */
function glyphsOf(cmap: string): [number, string][] {
  return [...cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)].flatMap(([, first = '', list = '']) =>
    [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, code = ''], index): [number, string] => [
      Number.parseInt(first, 16) + index,
      Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function written(run: string, glyphs: ReadonlyMap<number, string>): string {
  const codes = [...run.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) => hex).join('')
  return (codes.match(/.{4}/g) ?? []).map((code) => glyphs.get(Number.parseInt(code, 16)) ?? '?').join('')
}
