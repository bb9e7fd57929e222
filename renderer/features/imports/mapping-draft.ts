/** A mapping while it is being written: like the contract's, but allowed to be unfinished. */
import { GenericMapping } from '../../../shared/contract/imports'
import type { Fulfilment } from '../../../shared/model/order'
import { Refusal } from '../../../shared/refusals'
import { PRICE_FIELDS, REQUIRED_FIELDS } from './mapping-fields'
import type { GenericField } from './mapping-fields'

export interface StatusWord {
  word: string
  means: Fulfilment
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
  return parseMapping({ ...draft, ...rest, columns: Object.fromEntries(named), statuses: Object.fromEntries(words) })
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

/** Reads a mapping file. @throws Refusal import.bad_mapping */
export function readMapping(text: string): MappingDraft {
  try {
    return draftOf(parseMapping(JSON.parse(text)))
  } catch (error) {
    throw error instanceof SyntaxError ? new Refusal('import.bad_mapping', { summary: error.message }) : error
  }
}

function parseMapping(value: unknown): GenericMapping {
  const parsed = GenericMapping.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('import.bad_mapping', {
    summary: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '),
  })
}
