import { z } from 'zod'
import { CaseDetail } from '../model/case'
import { Disposition, InspectionDraft, RepairPart, StockItem } from '../model/goods'
import { RowId } from '../model/order'
import { Currency, PositiveMinor } from '../money'
import { Instant } from '../time'
import { moves, note, target } from './cases'
import { command, pageOf, query, Window } from './endpoint'

const parcel = { carrier: z.string().trim().min(1).max(100), trackingNumber: z.string().trim().min(1).max(100) }
const step = (summary: string) =>
  command({
    summary,
    permission: 'cases.write',
    input: target.extend({ note: note.optional() }),
    output: CaseDetail,
    refusals: [...moves],
  })

/** Goods of cases: the way back, inspection, repair work, the way out, and what is in stock. */
export const goods = {
  'cases.recordShipment': command({
    summary: 'The buyer sent the goods: carrier and tracking number.',
    permission: 'cases.write',
    input: target.extend({ ...parcel, sentAt: Instant.optional() }),
    output: CaseDetail,
    refusals: [...moves, 'time.out_of_order'],
  }),
  'cases.receive': command({
    summary: 'The parcel is here; nobody has looked into it yet.',
    permission: 'cases.write',
    input: target.extend({ receivedAt: Instant.optional() }),
    output: CaseDetail,
    refusals: [...moves, 'time.out_of_order'],
  }),
  'cases.recordLoss': step('The parcel was lost on its way back; the policy says what is paid.'),
  'cases.inspect': command({
    summary:
      'What the parcel held, by units: accepted, short, wrong, damaged or not ours, with a grade. Every unit is accounted for.',
    permission: 'cases.write',
    input: target.extend({ units: z.array(InspectionDraft).min(1).max(2_000) }),
    output: CaseDetail,
    refusals: [...moves, 'case.units_unaccounted', 'case.grade_required', 'order.unknown_line'],
  }),
  'cases.putAway': command({
    summary: 'Restocks, scraps or sends back the inspected units.',
    permission: 'cases.write',
    input: target.extend({
      units: z
        .array(z.strictObject({ id: RowId, disposition: Disposition }))
        .min(1)
        .max(2_000),
    }),
    output: CaseDetail,
    refusals: [...moves, 'case.units_unaccounted', 'case.disposition_not_allowed'],
  }),
  'cases.diagnose': command({
    summary:
      'What is wrong and what mending it costs: parts, labour, tax, days. Under warranty the buyer pays nothing.',
    permission: 'cases.write',
    input: target.extend({
      faultFound: note.min(1),
      parts: z.array(RepairPart).max(100).default([]),
      labourMinor: PositiveMinor,
      /** Left out: the policy’s rate on parts and labour. */
      taxMinor: PositiveMinor.optional(),
      days: z.int().min(0).max(365),
      /** Left out: what the warranty says. False charges a fault the warranty does not cover, with `faultFound` as the reason. */
      covered: z.boolean().optional(),
    }),
    output: CaseDetail,
    refusals: [...moves, 'case.not_under_warranty', 'money.too_large'],
  }),
  'cases.acceptQuote': step('The buyer accepts the repair quote.'),
  'cases.refuseQuote': step('The buyer refuses the repair quote; the unit goes back as it is.'),
  'cases.startRepair': step('The work begins.'),
  'cases.waitParts': step('The work waits for parts; the clock of the repair stands still, the one of the parts runs.'),
  'cases.partsArrived': step('The parts are here; the work goes on.'),
  'cases.finishRepair': step('The unit is repaired.'),
  'cases.giveUpRepair': step('The unit cannot be repaired; exchange or return is proposed.'),
  'cases.shipOut': command({
    summary: 'Replacement goods or the repaired unit leave: carrier and tracking number.',
    permission: 'cases.write',
    input: target.extend({ ...parcel, sentAt: Instant.optional() }),
    output: CaseDetail,
    refusals: [...moves, 'time.out_of_order', 'stock.short'],
  }),
  'cases.confirmDelivery': command({
    summary: 'The buyer has the goods.',
    permission: 'cases.write',
    input: target.extend({ deliveredAt: Instant.optional() }),
    output: CaseDetail,
    refusals: [...moves, 'time.out_of_order'],
  }),
  'stock.list': query({
    summary: 'What is on hand, reserved for exchanges and scrapped, by SKU.',
    permission: 'desk.read',
    input: Window.extend({ text: z.string().trim().max(200).optional() }),
    output: pageOf(StockItem),
    refusals: [],
  }),
  'stock.set': command({
    summary: 'Counts a SKU: how many are on hand, and its price. A SKU never counted is not held against an exchange.',
    permission: 'orders.write',
    input: z.strictObject({
      sku: z.string().trim().min(1).max(120),
      title: z.string().trim().min(1).max(500),
      currency: Currency.nullable().default(null),
      unitPriceMinor: PositiveMinor.nullable().default(null),
      onHand: z.int().min(0).max(1_000_000_000),
    }),
    output: StockItem,
    refusals: [],
  }),
}
