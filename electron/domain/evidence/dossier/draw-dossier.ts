import { setImmediate } from 'node:timers/promises'
import type { Block, Dossier, Section } from './block'
import { drawTable } from './draw-table'
import { bottomOf, FAINT, INK, makeRoom, MARGIN, openPaper, plain, RULE, TEXT_SIZE, widthOf, type Paper } from './paper'

const MOST_PHOTO_HEIGHT = 320
const LEAST_PHOTO_SIDE = 60
/** A pixel of a screen of 96 dots per inch, in points of 1/72 inch. */
const POINTS_PER_PIXEL = 0.75
const LEAST_SECTION_HEIGHT = 120
const LEAST_TEXT_HEIGHT = 60
const LABEL_WIDTH = 120

/** Draws a dossier and answers the PDF with its number of pages. */
export async function drawDossier(dossier: Dossier, madeAt: number): Promise<{ bytes: Buffer; pages: number }> {
  const paper = openPaper(dossier.title, madeAt)
  const bytes = collect(paper)
  paper.fillColor(INK).fontSize(18).text(plain(dossier.title))
  paper.moveDown(0.2).fillColor(FAINT).fontSize(TEXT_SIZE).text(plain(dossier.subtitle)).moveDown(0.6)
  for (const section of dossier.sections) {
    drawSection(paper, section)
    // Drawing is work without a pause; whoever waits for the desk gets a turn.
    await setImmediate()
  }
  const pages = numberPages(paper, dossier)
  paper.end()
  return { bytes: await bytes, pages }
}

function collect(paper: Paper): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    paper.on('data', (part: Buffer) => parts.push(part))
    paper.on('end', () => resolve(Buffer.concat(parts)))
    paper.on('error', reject)
  })
}

function drawSection(paper: Paper, { title, blocks }: Section): void {
  // A heading stays with the beginning of what it heads.
  makeRoom(paper, blocks[0]?.kind === 'text' ? LEAST_TEXT_HEIGHT : LEAST_SECTION_HEIGHT)
  paper.moveDown(0.4).fillColor(INK).fontSize(12).text(plain(title), MARGIN)
  paper
    .moveTo(MARGIN, paper.y + 2)
    .lineTo(MARGIN + widthOf(paper), paper.y + 2)
    .lineWidth(1)
    .strokeColor(INK)
    .stroke()
  paper.y += 8
  for (const block of blocks) drawBlock(paper, block)
}

function drawBlock(paper: Paper, block: Block): void {
  switch (block.kind) {
    case 'table':
      return drawTable(paper, block)
    case 'facts':
      return drawFacts(paper, block.rows)
    case 'photo':
      return drawPhoto(paper, block)
    case 'text':
      paper
        .fillColor(INK)
        .fontSize(TEXT_SIZE)
        .text(plain(block.text), MARGIN, paper.y, { width: widthOf(paper) })
      paper.moveDown(0.6)
  }
}

function drawFacts(paper: Paper, rows: Extract<Block, { kind: 'facts' }>['rows']): void {
  const width = widthOf(paper) - LABEL_WIDTH
  paper.fontSize(TEXT_SIZE)
  for (const [name, value] of rows) {
    const text = plain(value)
    const labelHeight = paper.heightOfString(name, { width: LABEL_WIDTH - 8 })
    makeRoom(paper, Math.min(Math.max(labelHeight, paper.heightOfString(text, { width })), bottomOf(paper) - MARGIN))
    const top = paper.y
    const { pages } = countOf(paper)
    paper.fillColor(FAINT).text(name, MARGIN, top, { width: LABEL_WIDTH - 8 })
    paper.fillColor(INK).text(text, MARGIN + LABEL_WIDTH, top, { width })
    // A value may have gone on to the next page; its label did not.
    if (countOf(paper).pages === pages) paper.y = Math.max(paper.y, top + labelHeight)
    paper.y += 3
  }
  paper.x = MARGIN
  paper.y += 6
}

/** As large as its pixels allow, and no larger than the page and `MOST_PHOTO_HEIGHT`. */
function drawPhoto(paper: Paper, { bytes, sidePixels, caption }: Extract<Block, { kind: 'photo' }>): void {
  const side = Math.max(LEAST_PHOTO_SIDE, sidePixels * POINTS_PER_PIXEL)
  const [width, height] = [Math.min(side, widthOf(paper)), Math.min(side, MOST_PHOTO_HEIGHT)]
  makeRoom(paper, height + 24)
  const top = paper.y
  paper.image(bytes, MARGIN, top, { fit: [width, height] })
  paper.y = top + height + 4
  paper
    .fillColor(FAINT)
    .fontSize(TEXT_SIZE)
    .text(plain(caption), MARGIN, paper.y, { width: widthOf(paper) })
  paper.moveDown(0.6)
}

function countOf(paper: Paper): { pages: number } {
  return { pages: paper.bufferedPageRange().count }
}

/** The number of pages is known only at the end, so the feet are written last. */
function numberPages(paper: Paper, { footer }: Dossier): number {
  const { count } = paper.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    paper.switchToPage(index)
    const y = paper.page.height - MARGIN
    // Below the margin a new page would begin.
    paper.page.margins.bottom = 0
    paper
      .moveTo(MARGIN, y - 6)
      .lineTo(MARGIN + widthOf(paper), y - 6)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke()
    paper
      .fillColor(FAINT)
      .fontSize(8)
      .text(footer(index + 1, count), MARGIN, y, { width: widthOf(paper), align: 'right', lineBreak: false })
  }
  return count
}
