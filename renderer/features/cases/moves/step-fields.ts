import type { Input } from '../../../../shared/contract'
import type { CaseDetail } from '../../../../shared/model/case'
import type { Disposition } from '../../../../shared/model/goods'
import type { CaseKind } from '../../../../shared/model/policy'
import { formatMinor } from '../../../../shared/money'
import { amountIn } from '../money/amount-in'
import type { ReplacementChoice } from '../goods/replacement-choice'
import { areReplacements } from '../goods/replacement-choice'
import { rowsToInspect, unitsAmiss } from '../goods/inspection-rows'
import type { InspectionRow } from '../goods/inspection-rows'
import { likelyDisposition, unitsToPutAway } from '../goods/put-away'
import { OFFERS } from './case-moves'
import type { Asks, CaseStep } from './case-moves'

export interface PartChoice {
  name: string
  quantity: number
  priceText: string
}

/** What was typed for a step. It belongs to the person, so it outlives a refusal. */
export interface StepFields {
  text: string
  declineCode: string | null
  reference: string
  method: string
  /** When it happened; null: now. For a deadline: none. */
  at: number | null
  carrier: string
  trackingNumber: string
  amountText: string
  paidBy: 'nobody' | 'buyer' | 'seller'
  kind: CaseKind | null
  reason: string | null
  replacements: ReplacementChoice[]
  inspected: InspectionRow[]
  /** By the id of the units. */
  dispositions: Record<number, Disposition | null>
  parts: PartChoice[]
  labourText: string
  /** Empty: the policy's rate. */
  taxText: string
  days: number | null
  /** Null: what the warranty says. */
  covered: boolean | null
}

const NO_FIELDS: Readonly<StepFields> = {
  text: '',
  declineCode: null,
  reference: '',
  method: '',
  at: null,
  carrier: '',
  trackingNumber: '',
  amountText: '',
  paidBy: 'nobody',
  kind: null,
  reason: null,
  replacements: [],
  inspected: [],
  dispositions: {},
  parts: [],
  labourText: '',
  taxText: '',
  days: null,
  covered: null,
}

/** What a step's fields begin with, taken from the case where it says something already. */
export function fieldsFor(step: CaseStep, detail: CaseDetail): StepFields {
  const begin = BEGINS[OFFERS[step].asks]
  return { ...NO_FIELDS, replacements: [], parts: [], dispositions: {}, ...begin?.(detail) }
}

const BEGINS: Partial<Record<Asks, (detail: CaseDetail) => Partial<StepFields>>> = {
  deadline: ({ dueAt, clocks }) => {
    const running = clocks.find(({ endedAt }) => endedAt === null)
    return { at: running?.basis === 'imported' ? dueAt : null }
  },
  freight: ({ freight, currency }) =>
    freight ? { paidBy: freight.paidBy, amountText: formatMinor(freight.amountMinor, currency) } : {},
  inspection: (detail) => ({ inspected: rowsToInspect(detail) }),
  putAway: (detail) => ({
    dispositions: Object.fromEntries(
      unitsToPutAway(detail).map((units) => [units.id, likelyDisposition(units, detail)]),
    ),
  }),
  diagnosis: ({ repair, currency }) => {
    if (!repair?.faultFound) return {}
    return {
      text: repair.faultFound,
      parts: repair.parts.map(({ name, quantity, unitPriceMinor }) => ({
        name,
        quantity,
        priceText: formatMinor(unitPriceMinor, currency),
      })),
      labourText: formatMinor(repair.labourMinor, currency),
      days: repair.days,
    }
  },
}

const isSaid = (text: string) => text.trim() !== ''

/** Whether everything that a step cannot do without has been filled in. */
export function isComplete(asks: Asks, fields: StepFields, detail: CaseDetail): boolean {
  return NEEDS[asks]?.(fields, detail) ?? true
}

const NEEDS: Partial<Record<Asks, (fields: StepFields, detail: CaseDetail) => boolean>> = {
  text: ({ text }) => isSaid(text),
  decline: ({ declineCode }) => declineCode !== null,
  settlement: ({ reference }) => isSaid(reference),
  collect: ({ reference, method }) => isSaid(reference) && isSaid(method),
  parcel: ({ carrier, trackingNumber }) => isSaid(carrier) && isSaid(trackingNumber),
  counter: ({ text, amountText }, { currency }) => isSaid(text) && (amountIn(amountText, currency) ?? 0) > 0,
  freight: ({ paidBy, amountText }, { currency }) => paidBy === 'nobody' || (amountIn(amountText, currency) ?? 0) > 0,
  inspection: ({ inspected }, detail) =>
    unitsAmiss(inspected, detail).length === 0 && inspected.every(({ outcome }) => outcome),
  putAway: ({ dispositions }) => Object.values(dispositions).every((disposition) => disposition !== null),
  diagnosis: (fields, detail) => isSaid(fields.text) && diagnosisOf(fields, detail.currency) !== null,
  convert: ({ kind, reason, text, replacements }, { currency, lines }) =>
    kind !== null &&
    reason !== null &&
    isSaid(text) &&
    (kind !== 'exchange' || areReplacements(replacements, lines, currency)),
}

type Diagnosis = Omit<Input<'cases.diagnose'>, 'id' | 'version' | 'idempotencyKey'>

/** The diagnosis as it is sent; null while an amount in it cannot be read or the days are missing. */
export function diagnosisOf(fields: StepFields, currency: string): Diagnosis | null {
  const labourMinor = amountIn(fields.labourText, currency)
  const taxMinor = amountIn(fields.taxText, currency)
  const parts = fields.parts.map(({ name, quantity, priceText }) => ({
    name: name.trim(),
    quantity,
    unitPriceMinor: amountIn(priceText, currency),
  }))
  const isPart = (part: (typeof parts)[number]): part is (typeof parts)[number] & { unitPriceMinor: number } =>
    part.name !== '' && part.quantity > 0 && part.unitPriceMinor !== null
  if (labourMinor === null || taxMinor === null || fields.days === null || !parts.every(isPart)) return null
  return {
    faultFound: fields.text.trim(),
    parts: parts.filter(isPart),
    labourMinor,
    days: fields.days,
    ...(isSaid(fields.taxText) ? { taxMinor } : {}),
    ...(fields.covered === null ? {} : { covered: fields.covered }),
  }
}
