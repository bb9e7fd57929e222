/** A mapping while it is being written: like the contract's, but allowed to be unfinished. */
import type { z } from 'zod'
import { GenericMapping } from '../../../shared/contract/imports'
import type { Fulfilment } from '../../../shared/model/order'
import { Refusal } from '../../../shared/refusals'
import { PRICE_FIELDS, REQUIRED_FIELDS } from './mapping-fields'
import type { GenericField } from './mapping-fields'

/** A word of a status column and what it means. */
export interface StatusWord<Means extends string = Fulfilment> {
  word: string
  means: Means
}

export interface MappingDraft {
  channel: string
  columns: Partial<Record<GenericField, string>>
  statuses: StatusWord[]
  amountsInMinorUnits: boolean
  taxIncluded: boolean
  dateOrder: 'dmy' | 'mdy'
  /** What a loaded file states beyond the editor; kept as it is. */
  rest: Pick<GenericMapping, 'currency' | 'timeZone' | 'delimiter' | 'encoding'>
}

export function emptyDraft(): MappingDraft {
  return {
    channel: '',
    columns: {},
    statuses: [],
    amountsInMinorUnits: false,
    taxIncluded: false,
    dateOrder: 'dmy',
    rest: {},
  }
}

export type Gap = GenericField | 'price' | 'channel'

/** What a draft still needs before files can be read with it. */
export function gapsOf(draft: MappingDraft): Gap[] {
  return [
    ...(draft.channel.trim() === '' ? ['channel' as const] : []),
    ...REQUIRED_FIELDS.filter((field) => !draft.columns[field]),
    ...(PRICE_FIELDS.some((field) => draft.columns[field]) ? [] : ['price' as const]),
  ]
}

/** The finished mapping. @throws Refusal import.bad_mapping */
export function mappingOf({ rest, statuses, columns, ...draft }: MappingDraft): GenericMapping {
  const named = Object.entries(columns).filter(([, column]) => column)
  const words = statuses.filter(({ word }) => word.trim() !== '').map(({ word, means }) => [word.trim(), means])
  return parseMapping(GenericMapping, {
    ...draft,
    ...rest,
    columns: Object.fromEntries(named),
    statuses: Object.fromEntries(words),
  })
}

export function draftOf({
  channel,
  columns,
  statuses,
  amountsInMinorUnits,
  taxIncluded,
  dateOrder,
  ...rest
}: GenericMapping): MappingDraft {
  const words = Object.entries(statuses).map(([word, means]) => ({ word, means }))
  return { channel, columns: { ...columns }, statuses: words, amountsInMinorUnits, taxIncluded, dateOrder, rest }
}

/** @throws Refusal import.bad_mapping */
export function readDraft(value: unknown): MappingDraft {
  return draftOf(parseMapping(GenericMapping, value))
}

/** Reads a mapping file. @throws Refusal import.bad_mapping */
export function readMapping<Draft>(text: string, read: (value: unknown) => Draft): Draft {
  try {
    return read(JSON.parse(text))
  } catch (error) {
    throw error instanceof SyntaxError ? new Refusal('import.bad_mapping', { summary: error.message }) : error
  }
}

/** @throws Refusal import.bad_mapping naming the first thing that does not fit */
export function parseMapping<Mapping>(schema: z.ZodType<Mapping>, value: unknown): Mapping {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('import.bad_mapping', {
    summary: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '),
  })
}
