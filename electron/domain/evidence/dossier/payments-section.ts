import { PAYMENT_WORDS } from '../words/state-words'
import type { Block, Section } from './block'
import type { Facts } from './gather-facts'
import type { Writer } from './writer'

/** Payments of the case with the platform's references. */
export function paymentsSection({ case: found }: Facts, write: Writer): Section {
  const block: Block =
    found.settlements.length === 0
      ? { kind: 'text', text: write.label('none') }
      : {
          kind: 'table',
          columns: [
            { title: write.label('method'), share: 14 },
            { title: write.label('amount'), share: 18, align: 'right' },
            { title: write.label('state'), share: 14 },
            { title: write.label('reference'), share: 22 },
            { title: write.label('endedAt'), share: 18 },
            { title: write.label('key'), share: 28 },
          ],
          rows: found.settlements.map((row) => [
            row.method,
            write.money(row.amountMinor),
            write.word(PAYMENT_WORDS[row.state]),
            [row.reference, row.message].filter(Boolean).join('\n'),
            write.at(row.endedAt),
            row.settlementKey,
          ]),
        }
  return { title: write.label('settlements'), blocks: [block] }
}
