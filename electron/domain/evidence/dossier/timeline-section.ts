import type { CaseStatus, TimelineEntry } from '../../../../shared/model/case'
import { DETAIL_WORDS } from '../words/money-words'
import { STATUS_WORDS } from '../words/state-words'
import { stepWord } from '../words/step-words'
import type { Section } from './block'
import { codeWord } from './case-section'
import type { Facts } from './gather-facts'
import type { Writer } from './writer'

export function timelineSection(facts: Facts, write: Writer): Section {
  return {
    title: write.label('timeline'),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: write.label('time'), share: 18 },
          { title: write.label('actor'), share: 14 },
          { title: write.label('step'), share: 28 },
          { title: write.label('details'), share: 40 },
        ],
        rows: facts.case.timeline.map((entry) => [
          write.at(entry.at),
          entry.actor,
          [write.word(stepWord(entry.step)), changeOf(entry, write)].filter(Boolean).join('\n'),
          detailsOf(entry, facts, write),
        ]),
      },
    ],
  }
}

function changeOf({ before, after }: TimelineEntry, write: Writer): string {
  if (after === null || before === after) return ''
  const word = (status: string) => write.word(STATUS_WORDS[status as CaseStatus]) || status
  return before === null ? word(after) : `${word(before)} → ${word(after)}`
}

/** What a reader outside the shop needs; internal figures and what clerks note for each other stay in the desk. */
function detailsOf({ step, details, rule }: TimelineEntry, { policy }: Facts, write: Writer): string {
  if (step === 'note') return write.label('internal')
  const { document } = policy
  const told = Object.entries(DETAIL_WORDS).flatMap(([name, words]) => {
    const value = details[name]
    if (value === undefined || value === null || value === '') return []
    const text =
      typeof value === 'number'
        ? write.money(value)
        : name === 'reason'
          ? codeWord(document.reasons, String(value), write)
          : name === 'declineCode'
            ? codeWord(document.declineReasons, String(value), write)
            : String(value)
    return [`${write.word(words)}: ${text}`]
  })
  return [...told, ...(rule ? [rule] : [])].join('\n')
}
