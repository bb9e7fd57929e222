/** Text at a place of the page: one line that is cut where there is no room, or so many lines. No page ever begins by itself. */
import { INK, plain, type Paper } from '../../evidence/dossier/paper'

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}
export interface Look {
  readonly size?: number
  readonly ink?: string
  readonly align?: 'left' | 'center' | 'right'
}

export const SIZE = 8
/** Height of a line of text of a size. */
export const lineHeight = (size: number): number => size * 1.35

/** One line; what does not fit is replaced by an ellipsis. */
export function putLine(paper: Paper, text: string, { x, y, width }: Place, look: Look = {}): void {
  const { size = SIZE, ink = INK, align = 'left' } = look
  paper.fontSize(size)
  const shown = cutTo(paper, oneLine(text), width)
  if (shown === '') return
  const room = width - paper.widthOfString(shown)
  const left = align === 'left' ? x : x + (align === 'right' ? room : room / 2)
  paper.fillColor(ink).text(shown, left, y, { lineBreak: false })
}

/** As many lines as needed, at most `most`; answers the height they took. */
export function putLines(paper: Paper, text: string, { x, y, width }: Place, most: number, look: Look = {}): number {
  const size = look.size ?? SIZE
  const lines = wrapped(paper, text, width, size, most)
  for (const [index, line] of lines.entries()) putLine(paper, line, { x, y: y + index * lineHeight(size), width }, look)
  return lines.length * lineHeight(size)
}

/** The text in lines of a width; the last one is cut where there are more than `most`. */
export function wrapped(paper: Paper, text: string, width: number, size: number, most: number): string[] {
  paper.fontSize(size)
  const lines: string[] = []
  let line = ''
  for (const piece of oneLine(text).match(PIECES) ?? []) {
    if (line === '' || paper.widthOfString(line + piece.trimEnd()) <= width) {
      line += piece
      continue
    }
    lines.push(line.trimEnd())
    line = piece.trimStart()
  }
  if (line !== '') lines.push(line.trimEnd())
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
}

/** A Chinese character, which may begin a line unless it is a closing mark, or a word with the space behind it. */
const PIECES = /[\u3040-\u9fff\uac00-\ud7af][，。、；：！？）”’》]*|[^\s\u3040-\u9fff\uac00-\ud7af]+\s*|\s+/gu

const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim()

function cutTo(paper: Paper, text: string, width: number): string {
  if (paper.widthOfString(text) <= width) return text
  const characters = [...text]
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (paper.widthOfString(`${characters.slice(0, middle).join('')}…`) <= width) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : `${characters.slice(0, low).join('').trimEnd()}…`
}
