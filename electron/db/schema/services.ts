/** Goods of cases and what happens to them, their clocks and evidence, and the stock. */
import { EntitySchema } from 'typeorm'
import { instant, int, json, key, minor, named, nullable, text } from './columns'

export interface ReplacementRow {
  id: number
  caseId: number
  lineId: number
  sku: string
  title: string
  quantity: number
  unitPriceMinor: number
  /** What the buyer paid more (negative: got back) for these units, fixed with the grant. */
  differenceMinor: number | null
  deliveredAt: number | null
}
export const caseReplacements = new EntitySchema<ReplacementRow>({
  name: 'ReplacementRow',
  tableName: 'case_replacements',
  columns: {
    id: key,
    caseId: named(int, 'case_id'),
    lineId: named(int, 'line_id'),
    sku: text,
    title: text,
    quantity: int,
    unitPriceMinor: named(minor, 'unit_price_minor'),
    differenceMinor: nullable(named(minor, 'difference_minor')),
    deliveredAt: nullable(named(instant, 'delivered_at')),
  },
})

export interface GoodsRow {
  id: number
  caseId: number
  lineId: number
  replacementId: number | null
  quantity: number
  state: string
  outcome: string | null
  grade: string | null
  disposition: string | null
  note: string | null
}
export const caseGoods = new EntitySchema<GoodsRow>({
  name: 'GoodsRow',
  tableName: 'case_goods',
  columns: {
    id: key,
    caseId: named(int, 'case_id'),
    lineId: named(int, 'line_id'),
    replacementId: nullable(named(int, 'replacement_id')),
    quantity: int,
    state: text,
    outcome: nullable(text),
    grade: nullable(text),
    disposition: nullable(text),
    note: nullable(text),
  },
})

export interface ParcelRow {
  id: number
  caseId: number
  direction: string
  carrier: string
  trackingNumber: string
  sentAt: number
  arrivedAt: number | null
  lostAt: number | null
}
export const caseParcels = new EntitySchema<ParcelRow>({
  name: 'ParcelRow',
  tableName: 'case_parcels',
  columns: {
    id: key,
    caseId: named(int, 'case_id'),
    direction: text,
    carrier: text,
    trackingNumber: named(text, 'tracking_number'),
    sentAt: named(instant, 'sent_at'),
    arrivedAt: nullable(named(instant, 'arrived_at')),
    lostAt: nullable(named(instant, 'lost_at')),
  },
})

export interface RepairRow {
  caseId: number
  faultFound: string | null
  covered: number
  parts: unknown
  labourMinor: number
  taxMinor: number
  chargeMinor: number
  days: number | null
  receivedAt: number | null
  quotedAt: number | null
  answeredAt: number | null
  startedAt: number | null
  partsWaitingSince: number | null
  finishedAt: number | null
  returnedAt: number | null
}
export const caseRepairs = new EntitySchema<RepairRow>({
  name: 'RepairRow',
  tableName: 'case_repairs',
  columns: {
    caseId: { ...named(int, 'case_id'), primary: true },
    faultFound: nullable(named(text, 'fault_found')),
    covered: int,
    parts: json,
    labourMinor: named(minor, 'labour_minor'),
    taxMinor: named(minor, 'tax_minor'),
    chargeMinor: named(minor, 'charge_minor'),
    days: nullable(int),
    receivedAt: nullable(named(instant, 'received_at')),
    quotedAt: nullable(named(instant, 'quoted_at')),
    answeredAt: nullable(named(instant, 'answered_at')),
    startedAt: nullable(named(instant, 'started_at')),
    partsWaitingSince: nullable(named(instant, 'parts_waiting_since')),
    finishedAt: nullable(named(instant, 'finished_at')),
    returnedAt: nullable(named(instant, 'returned_at')),
  },
})

/** One run of a step's clock, numbered within the case; the last one runs unless it has ended. */
export interface ClockRow {
  caseId: number
  position: number
  step: string
  startedAt: number
  /** Null while the clock stands still; `leftMs` is then what it has left (negative: late). */
  dueAt: number | null
  leftMs: number | null
  basis: string
  citation: string | null
  pausedAt: number | null
  pausedMs: number
  endedAt: number | null
  breached: number
}
export const caseClocks = new EntitySchema<ClockRow>({
  name: 'ClockRow',
  tableName: 'case_clocks',
  columns: {
    caseId: { ...named(int, 'case_id'), primary: true },
    position: { ...int, primary: true },
    step: text,
    startedAt: named(instant, 'started_at'),
    dueAt: nullable(named(instant, 'due_at')),
    leftMs: nullable(named(int, 'left_ms')),
    basis: text,
    citation: nullable(text),
    pausedAt: nullable(named(instant, 'paused_at')),
    pausedMs: named(int, 'paused_ms'),
    endedAt: nullable(named(instant, 'ended_at')),
    breached: int,
  },
})

export interface AttachmentRow {
  id: number
  caseId: number
  name: string
  mediaType: string
  sizeBytes: number
  /** Of the content, in hex; the file of that name under the data folder's attachments holds it. */
  sha256: string
  purpose: string
  addedAt: number
  addedBy: string
  removedAt: number | null
}
export const attachments = new EntitySchema<AttachmentRow>({
  name: 'AttachmentRow',
  tableName: 'attachments',
  columns: {
    id: key,
    caseId: named(int, 'case_id'),
    name: text,
    mediaType: named(text, 'media_type'),
    sizeBytes: named(int, 'size_bytes'),
    sha256: text,
    purpose: text,
    addedAt: named(instant, 'added_at'),
    addedBy: named(text, 'added_by'),
    removedAt: nullable(named(instant, 'removed_at')),
  },
})

export interface StockRow {
  sku: string
  title: string
  currency: string | null
  unitPriceMinor: number | null
  onHand: number
  reserved: number
  scrapped: number
}
export const stock = new EntitySchema<StockRow>({
  name: 'StockRow',
  tableName: 'stock',
  columns: {
    sku: { ...text, primary: true },
    title: text,
    currency: nullable(text),
    unitPriceMinor: nullable(named(minor, 'unit_price_minor')),
    onHand: named(int, 'on_hand'),
    reserved: int,
    scrapped: int,
  },
})
