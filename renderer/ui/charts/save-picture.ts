import { saveFile } from '../save-file'

export interface Picture {
  readonly fileName: string
  readonly title: string
  readonly summary: string
  readonly paper: string
  readonly ink: string
}

/** Sizes in CSS pixels. */
const MARGIN = 16
const TITLE_PX = 16
const TEXT_PX = 12
const LINE_PX = 18

/** Lines no wider than the picture; broken at spaces, and where there are none (Chinese) between characters. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*|\s+/g) ?? []) {
    if (line && context.measureText(line + piece.trimEnd()).width > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line ? [...lines, line.trimEnd()] : lines
}

/** The drawing on the theme's paper under its title and its sentence, so that the picture still says what it shows. */
export function savePicture(source: HTMLCanvasElement, picture: Picture): void {
  const scale = source.clientWidth > 0 ? source.width / source.clientWidth : 1
  const width = source.width / scale
  const copy = document.createElement('canvas')
  const paper = copy.getContext('2d')
  if (!paper) return
  const family = getComputedStyle(source).fontFamily || 'sans-serif'
  const title = { font: `600 ${TITLE_PX}px ${family}`, text: picture.title }
  const text = { font: `${TEXT_PX}px ${family}`, text: picture.summary }
  const lines = [title, text].flatMap(({ font, text }) => {
    paper.font = font
    return linesOf(paper, text, width).map((line) => ({ font, line }))
  })
  const head = MARGIN + lines.length * LINE_PX + MARGIN / 2
  copy.width = (width + 2 * MARGIN) * scale
  copy.height = (head + MARGIN) * scale + source.height
  paper.scale(scale, scale)
  paper.fillStyle = picture.paper
  paper.fillRect(0, 0, width + 2 * MARGIN, copy.height / scale)
  paper.fillStyle = picture.ink
  paper.textBaseline = 'top'
  lines.forEach(({ font, line }, index) => {
    paper.font = font
    paper.fillText(line, MARGIN, MARGIN + index * LINE_PX)
  })
  paper.drawImage(source, MARGIN, head, width, source.height / scale)
  copy.toBlob((blob) => blob && saveFile(`${picture.fileName}.png`, blob))
}
