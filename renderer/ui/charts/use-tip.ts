import { useI18n } from 'vue-i18n'
import type { MarkTable } from './marks'

/** A figure beside the pointer, in the words of the table. */
export function useTip(table: () => MarkTable<unknown>) {
  const { t } = useI18n()
  return (row: number, column: number): string => {
    const { rows, columns } = table()
    const mark = rows[row]?.marks[column]
    const facts = { series: columns[column]?.label ?? '', value: mark?.text ?? '' }
    return mark?.note ? t('ui.chart.tipNoted', { ...facts, note: mark.note }) : t('ui.chart.tip', facts)
  }
}
