import { CASE_KINDS } from '../../../../shared/model/policy'
import { problem, type DocumentCheck } from './problem'

/** A fault can be claimed at least as long as goods may be sent back without one. */
export const faultWindowsAreLonger: DocumentCheck = ({ windowDays, faultWindowDays, reasons }) =>
  CASE_KINDS.flatMap((kind) => {
    const days = faultWindowDays[kind]
    const withoutFault = reasons.some(({ withinWindow, kinds }) => withinWindow && kinds.includes(kind))
    if (days === null || days >= windowDays || !withoutFault) return []
    return [problem('fault_window_shorter', `faultWindowDays.${kind}`, { kind, days, windowDays })]
  })

/** Half of the cases are finished before nine in ten are. */
export const promisesAreOrdered: DocumentCheck = ({ settlementHours, finishHours }) => [
  ...Object.entries({ settlementHours, finishHours }).flatMap(([part, table]) =>
    Object.entries(table).flatMap(([name, { p50, p90 }]) =>
      p50 > p90 ? [problem('p50_above_p90', `${part}.${name}`, { name, p50, p90 })] : [],
    ),
  ),
  ...(Object.hasOwn(settlementHours, 'other') ? [] : [problem('other_method_missing', 'settlementHours')]),
]
