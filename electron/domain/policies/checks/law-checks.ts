/** What a document says of itself is held against the law it cites. Facts to look at, not legal advice. */
import type { PolicyProblem } from '../../../../shared/contract/policies'
import { problem, type DocumentCheck } from './problem'

interface Law {
  cited: RegExp
  law: string
  windowDays: number
  refundWithinDays: number
}

const LAWS: readonly Law[] = [
  {
    cited: /消费者权益保护法|七日无理由|Consumer Protection Law of the PRC/,
    law: 'cn',
    windowDays: 7,
    refundWithinDays: 7,
  },
  { cited: /2011\/83/, law: 'eu', windowDays: 14, refundWithinDays: 14 },
]

export const lawIsKept: DocumentCheck = (document) => {
  const { citation, windowDays, refundWithinDays, restockingFeeBps } = document
  return LAWS.filter(({ cited }) => cited.test(citation)).flatMap((found): PolicyProblem[] => {
    const { law } = found
    const lacking: PolicyProblem[] = []
    if (windowDays < found.windowDays)
      lacking.push(problem('window_below_law', 'windowDays', { law, days: windowDays, least: found.windowDays }))
    if (refundWithinDays > found.refundWithinDays)
      lacking.push(
        problem('refund_later_than_law', 'refundWithinDays', {
          law,
          days: refundWithinDays,
          most: found.refundWithinDays,
        }),
      )
    if (restockingFeeBps > 0)
      lacking.push(problem('fee_against_law', 'restockingFeeBps', { law, feeBps: restockingFeeBps }))
    return lacking
  })
}
