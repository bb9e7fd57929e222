/** The page: A4, its margins, the font, and where the next thing goes. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'

export const MARGIN = 48
/** Room at the foot for the page number. */
const FOOT = 28
export const INK = '#1a1a1a'
export const FAINT = '#6b6b6b'
export const RULE = '#d4d4d4'
export const TEXT_SIZE = 9

export type Paper = PDFKit.PDFDocument

/** One face for both scripts; only the glyphs that are used go into the file. */
function fontPath(): string {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')
  return join(dirname(entry), '..', 'fonts', 'NotoSansHans-Regular.otf')
}

/** `madeAt` is the only time in the file, so the same dossier at the same time is the same file. */
export function openPaper(title: string, madeAt: number): Paper {
  const at = new Date(madeAt)
  return new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
    bufferPages: true,
    font: fontPath(),
    info: { Title: title, Producer: 'Afterdesk', Creator: 'Afterdesk', CreationDate: at, ModDate: at },
  })
}

export const widthOf = ({ page }: Paper): number => page.width - 2 * MARGIN
export const bottomOf = ({ page }: Paper): number => page.height - MARGIN - FOOT

/** Goes to the next page unless so much height is left on this one. */
export function makeRoom(paper: Paper, height: number): void {
  if (paper.y + height > bottomOf(paper)) paper.addPage()
}

/** Line ends stay; what no page can show goes. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|\p{Cf}|\p{Cs}/gu, '')
}
