import type { StatisticsFilter } from '../../../../shared/contract/statistics'
import type { Period } from '../../../../shared/model/measures'
import { sentenceOf, type Language } from '../../../../shared/refusal-sentences'
import { Refusal } from '../../../../shared/refusals'
import { localDateOf } from '../../../../shared/time'
import type { ReadContext } from '../../context'
import { listPolicyVersions } from '../../policies/policy.repo'
import type { Both } from '../../evidence/words/both'
import { sayIn, type LabelName } from '../words/labels'
import { writingIn } from '../words/writing'
import { askOf } from './ask'
import { matrixTable, flowTable, reasonsTable } from './case-tables'
import { costTables, rulesTable } from './cost-tables'
import { describeFilter } from './describe-filter'
import { alarmsTable, controlTable, forecastTables } from './forecast-tables'
import { moversTable } from './mover-tables'
import { overviewTables, pairsOf, type Overview } from './overview-tables'
import type { Report, Table } from './report'
import { dsrTable, lowStarsTable, productsTable } from './score-tables'
import { seriesTable } from './series-table'
import { delaysTable, starTables } from './star-tables'
import type { Scope } from './scope'
import { summaryOf, type Found } from './summary'
import { cohortsTable, slaTable, timesTable } from './time-tables'

export interface ReportInput extends Period {
  readonly filter: StatisticsFilter
  readonly language: Language
  /** How the report is called; left out: a report of the period. */
  readonly called?: 'report' | 'weekly'
}

/** A part of a report: its tables and what the first page needs of its answer. */
type Part = () => Promise<{ tables: readonly Table[]; found?: Partial<Found> }>

/**
 * Everything a report says of a period, as data; PDF and spreadsheets are made from this and nothing else. `step` is told after each part.
 * @throws Refusal time.backwards, time.out_of_range
 */
export async function gatherReport(
  context: ReadContext,
  input: ReportInput,
  step: (done: number, total: number) => void = () => {},
): Promise<Report> {
  const scope = await scopeOf(context, input)
  const overview = await scope.ask('statistics.overview', { ...scope.period, filter: input.filter })
  const currencies = pairsOf(overview.current, overview.previous).map(({ currency }) => currency)
  const tables: Table[] = overviewTables(overview, scope)
  const found: Partial<Found> = {}
  const parts = partsOf(scope, currencies)
  for (const [index, [title, part]] of parts.entries()) {
    const made = await part().catch((error: unknown) => ({ tables: [refusedTable(title, error, scope)] }))
    tables.push(...made.tables)
    if ('found' in made) Object.assign(found, made.found)
    step(index + 1, parts.length)
  }
  const { shop, session } = context
  return {
    language: input.language,
    title: scope.say(input.called ?? 'report'),
    shopName: shop.shopName,
    period: scope.period,
    before: overview.before,
    timeZone: shop.timeZone,
    filter: input.filter,
    filterText: describeFilter(scope),
    madeAt: context.now(),
    madeBy: session.actor,
    currencies,
    empty: isEmpty(overview, found),
    summary: summaryOf({ ...found, overview, tables }, scope),
    tables,
  }
}

async function scopeOf(context: ReadContext, { from, to, filter, language }: ReportInput): Promise<Scope> {
  const { shop } = context
  // The newest version names a code.
  const documents = [...(await listPolicyVersions(context.sql))].reverse().map(({ document }) => document)
  const labels = (named: readonly { code: string; label: Both }[]) =>
    new Map(named.map(({ code, label }) => [code, label[language]]))
  const reasons = labels(documents.flatMap((document) => document.reasons))
  const dimensions = labels(documents.flatMap(({ reviews }) => reviews.dimensions))
  return {
    ask: askOf(context),
    period: { from, to },
    filter,
    language,
    say: sayIn(language),
    write: writingIn(language, shop.timeZone),
    today: localDateOf(context.now(), shop.timeZone),
    reasonName: (code) => reasons.get(code) ?? code,
    dimensionName: (code) => dimensions.get(code) ?? code,
  }
}

function partsOf(scope: Scope, currencies: readonly string[]): [LabelName, Part][] {
  const one =
    (make: (scope: Scope) => Promise<Table>): Part =>
    async () => ({ tables: [await make(scope)] })
  return [
    ['seriesTitle', one((all) => seriesTable(all, currencies))],
    ['reasonsTitle', one((all) => reasonsTable(all, currencies))],
    ['byProductTitle', one((all) => matrixTable(all, 'product'))],
    ['byCategoryTitle', one((all) => matrixTable(all, 'category'))],
    ['flowTitle', one(flowTable)],
    ['costsTitle', async () => ({ tables: await costTables(scope, currencies) })],
    ['rulesTitle', () => rulesTable(scope).then(({ table, rules }) => ({ tables: [table], found: { rules } }))],
    ['cohortsTitle', one(cohortsTable)],
    ['timesTitle', one(timesTable)],
    ['slaTitle', () => slaTable(scope).then(({ table, sla }) => ({ tables: [table], found: { sla } }))],
    ['starsTableTitle', () => starTables(scope).then(({ tables, stars }) => ({ tables, found: { stars } }))],
    ['lowStarsTitle', one(lowStarsTable)],
    ['delaysTitle', () => delaysTable(scope).then(({ table, delays }) => ({ tables: [table], found: { delays } }))],
    ['dsrTitle', one(dsrTable)],
    ['productsTitle', one(productsTable)],
    ['controlTitle', one(controlTable)],
    ['forecastTitle', async () => ({ tables: await forecastTables(scope) })],
    [
      'alarmsTableTitle',
      () => alarmsTable(scope).then(({ table, found: alarms }) => ({ tables: [table], found: { alarms } })),
    ],
    [
      'productMoversTitle',
      () =>
        moversTable(scope, 'product').then(({ table, movers }) => ({ tables: [table], found: { products: movers } })),
    ],
    [
      'reasonMoversTitle',
      () => moversTable(scope, 'reason').then(({ table, movers }) => ({ tables: [table], found: { reasons: movers } })),
    ],
  ]
}

/** Where a part is refused (too short a past to forecast), the report says why in its place. @throws what is no refusal */
function refusedTable(title: LabelName, error: unknown, { say, language }: Scope): Table {
  if (!(error instanceof Refusal)) throw error
  return {
    id: title,
    title: say(title),
    measures: [],
    n: null,
    notes: [sentenceOf(error.code, error.details, language)],
    columns: [],
    rows: [],
    charts: [],
  }
}

function isEmpty({ current }: Overview, { stars }: Partial<Found>): boolean {
  const counted = current.some(({ orders, opened, closed, granted, settled }) =>
    [orders, opened, closed, granted, settled].some(({ n }) => n > 0),
  )
  return !counted && (stars?.received ?? 0) === 0
}
