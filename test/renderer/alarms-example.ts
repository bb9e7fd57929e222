import type { Alarm } from '../../shared/contract/forecast'

/** More damaged goods in a week than the weeks before let expect. */
export function alarm(changes: Partial<Alarm> = {}): Alarm {
  return {
    ...{ key: 'reason:above:2026-11-16:damaged', kind: 'reason', subject: 'damaged', title: '' },
    ...{ from: '2026-11-15', to: '2026-11-21', n: 11, outOf: null, expected: 4.2444, lower: 0, upper: 10 },
    ...{ pValue: 0.0004, direction: 'above', dismissedBy: null },
    ...changes,
  }
}
