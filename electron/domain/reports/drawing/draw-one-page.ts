/** The report on one page. Everything has its place, so nothing can run over onto a second. */
import { FAINT, INK, openPaper, RULE, type Paper } from '../../evidence/dossier/paper'
import type { BarsChart, Report } from '../contents/report'
import { sayIn, type Say } from '../words/labels'
import { writingIn, type Writing } from '../words/writing'
import { collectBytes } from './collect-bytes'
import { BAR_HEIGHT, drawBars } from './draw-bars'
import { drawHeadlines } from './draw-headlines'
import { drawLines } from './draw-lines'
import { lineHeight, putLine, putLines, SIZE, wrapped } from './put-text'

const EDGE = 40
const GUTTER = 22
/** The chart takes what the rest leaves, within these. */
const [LEAST_CHART, MOST_CHART] = [110, 210]
const FOOT = 56
const TITLE_SIZE = 9.5
/** A heading with the room above it. */
const HEADING = 22
const TEXT_GAP = 3
/** Bars of a block of the lower half. */
const MOST_BARS = 6

interface Sheet {
  paper: Paper
  report: Report
  say: Say
  write: Writing
  width: number
}

export async function drawOnePage(report: Report): Promise<{ bytes: Buffer; pages: number }> {
  const paper = openPaper(report.title, report.madeAt)
  const bytes = collectBytes(paper)
  const write = writingIn(report.language, report.timeZone)
  const sheet: Sheet = { paper, report, say: sayIn(report.language), write, width: paper.page.width - 2 * EDGE }
  let y = drawHeader(sheet)
  if (report.empty) {
    putLines(paper, sheet.say('emptyReport'), { x: EDGE, y: y + 6, width: sheet.width }, 3, { size: 11 })
    y += 36
  }
  y = drawHeadlines(sheet, { x: EDGE, y, width: sheet.width })
  y = drawArrivals(sheet, y)
  y = drawHalves(sheet, y)
  drawNext(sheet, y)
  drawFoot(sheet)
  const { count } = paper.bufferedPageRange()
  paper.end()
  return { bytes: await bytes, pages: count }
}

function drawHeader({ paper, report, say, write, width }: Sheet): number {
  const { shopName, title, period, before, filterText, timeZone } = report
  putLine(paper, [shopName, title].filter(Boolean).join(' · '), { x: EDGE, y: 34, width }, { size: 16 })
  putLine(paper, write.days(period.from, period.to), { x: EDGE, y: 58, width }, { size: 10.5 })
  const told = [say('against', { days: write.days(before.from, before.to) }), filterText || say('noFilter')]
  putLine(paper, told.join(' · '), { x: EDGE, y: 75, width }, { size: 8, ink: FAINT })
  putLine(paper, say('zone', { zone: timeZone }), { x: EDGE, y: 87, width }, { size: 8, ink: FAINT })
  paper
    .moveTo(EDGE, 101)
    .lineTo(EDGE + width, 101)
    .lineWidth(1)
    .strokeColor(INK)
    .stroke()
  return 108
}

function heading({ paper }: Sheet, text: string, x: number, y: number, width: number): number {
  putLine(paper, text, { x, y, width }, { size: TITLE_SIZE })
  return y + 16
}

function drawArrivals(sheet: Sheet, y: number): number {
  const { paper, report, write, width } = sheet
  const { arrivals } = report.summary
  if (!arrivals) return y
  const room = paper.page.height - FOOT - y - 26 - heightBelow(sheet)
  const height = Math.min(MOST_CHART, Math.max(LEAST_CHART, room))
  const top = heading(sheet, arrivals.title, EDGE, y + 4, width)
  drawLines(paper, arrivals, { x: EDGE, y: top, width, height }, write)
  return top + height + 6
}

/** What stands below the chart, were every line of text as long as it may be. */
function heightBelow({ report: { summary } }: Sheet): number {
  const block = (bars: number) => HEADING + Math.max(1, Math.min(MOST_BARS, bars)) * BAR_HEIGHT
  const texts = (lines: number) => HEADING + lines * (2 * lineHeight(SIZE) + TEXT_GAP)
  const costs = summary.costs.slice(0, 2).reduce((sum, { bars }) => sum + block(bars.length), 0)
  const upper = Math.max(block(summary.reasons?.bars.length ?? 1), costs)
  const lower = Math.max(block(summary.stars?.bars.length ?? 1), texts(summary.alarms.length))
  return upper + lower + texts(summary.steps.length) + 8
}

/** Two by two: reasons and costs, stars and alarms. */
function drawHalves(sheet: Sheet, y: number): number {
  const { report, say, width } = sheet
  const { reasons, costs, stars, alarms } = report.summary
  const half = (width - GUTTER) / 2
  const right = EDGE + half + GUTTER
  const first = Math.max(
    drawBlock(sheet, reasons, say('topReasons'), { x: EDGE, y, width: half }),
    drawCosts(sheet, costs, { x: right, y, width: half }),
  )
  return Math.max(
    drawBlock(sheet, stars, say('starsTitle'), { x: EDGE, y: first, width: half }, 0.12),
    drawTexts(sheet, say('alarmsTitle'), alarms, { x: right, y: first, width: half }, 2),
  )
}

type Corner = { x: number; y: number; width: number }

function drawBlock(sheet: Sheet, chart: BarsChart | null, title: string, at: Corner, labelShare?: number): number {
  const top = heading(sheet, chart?.title ?? title, at.x, at.y + 6, at.width)
  if (!chart || chart.bars.length === 0) {
    putLine(sheet.paper, sheet.say('noRows'), { ...at, y: top }, { ink: FAINT })
    return top + BAR_HEIGHT
  }
  const bars = chart.bars.slice(0, MOST_BARS)
  return top + drawBars(sheet.paper, { ...chart, bars }, { ...at, y: top }, sheet.write, labelShare)
}

/** Of two currencies one below the other: amounts of both never share a scale. */
function drawCosts(sheet: Sheet, costs: readonly BarsChart[], at: Corner): number {
  if (costs.length === 0) return drawBlock(sheet, null, sheet.say('costByBearer'), at)
  return costs.slice(0, 2).reduce((y, chart) => drawBlock(sheet, chart, '', { ...at, y }, 0.2), at.y)
}

/** What there is no room for is left out: the last lines matter least. */
function drawTexts(sheet: Sheet, title: string, texts: readonly string[], at: Corner, most: number): number {
  const { paper } = sheet
  let y = heading(sheet, title, at.x, at.y + 6, at.width)
  for (const text of texts) {
    const height = wrapped(paper, text, at.width, SIZE, most).length * lineHeight(SIZE)
    if (y + height > paper.page.height - FOOT) break
    y += putLines(paper, text, { ...at, y }, most) + TEXT_GAP
  }
  return y
}

function drawNext(sheet: Sheet, y: number): void {
  const { paper, report, say, width } = sheet
  paper
    .moveTo(EDGE, y + 8)
    .lineTo(EDGE + width, y + 8)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
  const steps = report.summary.steps.map((step, index) => `${index + 1}. ${step}`)
  drawTexts(sheet, say('nextTitle'), steps, { x: EDGE, y: y + 6, width }, 2)
}

function drawFoot({ paper, report, say, write, width }: Sheet): void {
  const y = paper.page.height - 40
  paper
    .moveTo(EDGE, y - 5)
    .lineTo(EDGE + width, y - 5)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
  const made = say('made', { at: write.instant(report.madeAt), actor: report.madeBy })
  putLine(paper, `${say('small')} ${say('moreInFull')}`, { x: EDGE, y, width }, { size: 7, ink: FAINT })
  putLine(paper, `${made} · ${say('perCurrency')}`, { x: EDGE, y: y + 10, width }, { size: 7, ink: FAINT })
}
