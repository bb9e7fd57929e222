import type { MeasureName } from '../../../../shared/sentences/measure-sentences'
import type { Report } from '../contents/report'
import { definitionText } from '../words/definition-text'
import { sayIn } from '../words/labels'
import { writingIn } from '../words/writing'

/** What a reader of the tables must know: shop, period, filter, zone, each table with its n and notes, every definition. */
export function aboutRows(report: Report): string[][] {
  const { language, shopName, title, period, before, filterText, timeZone, currencies, tables } = report
  const say = sayIn(language)
  const write = writingIn(language, timeZone)
  const measures = new Set<MeasureName>(tables.flatMap((table) => table.measures))
  return [
    [[shopName, title].filter(Boolean).join(' · ')],
    [say('period'), `${period.from} – ${period.to}`],
    [say('before'), `${before.from} – ${before.to}`],
    [say('filter'), filterText || say('noFilter')],
    [say('zone', { zone: timeZone })],
    [say('currencies'), currencies.join(', ') || '–'],
    [say('perCurrency')],
    [say('small')],
    [say('made', { at: write.instant(report.madeAt), actor: report.madeBy })],
    ...(report.empty ? [[say('emptyReport')]] : []),
    [],
    [say('table'), 'n'],
    ...tables.map((table) => [table.title, table.n === null ? '' : String(table.n), ...table.notes]),
    [],
    [say('definitions')],
    ...[...measures].map((name) => [definitionText(name, language)]),
  ]
}
