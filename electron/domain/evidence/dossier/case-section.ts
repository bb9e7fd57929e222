import type { PolicyDocument } from '../../../../shared/model/policy'
import { KIND_WORDS, STATUS_WORDS } from '../words/state-words'
import type { Section } from './block'
import type { Facts } from './gather-facts'
import type { Writer } from './writer'

/** What the policy calls a code; a code it does not know stands as it is. */
export function codeWord(reasons: PolicyDocument['reasons' | 'declineReasons'], code: string, write: Writer): string {
  return write.word(reasons.find((reason) => reason.code === code)?.label) || code
}

export function caseSection({ case: found, policy }: Facts, write: Writer): Section {
  const { document } = policy
  const decided = found.decidedAt === null ? '' : `${write.at(found.decidedAt)}  ${found.decidedBy ?? ''}`
  const rows: [string, string][] = [
    [write.label('number'), found.number],
    [write.label('kind'), write.word(KIND_WORDS[found.kind])],
    [write.label('status'), write.word(STATUS_WORDS[found.status])],
    [write.label('reason'), codeWord(document.reasons, found.reason, write)],
    [write.label('openedAt'), `${write.at(found.openedAt)}  ${found.openedBy}`],
    [write.label('firstApproved'), found.firstApprovedBy ?? ''],
    [write.label('decidedAt'), decided],
    [
      write.label('declined'),
      found.declineCode === null ? '' : codeWord(document.declineReasons, found.declineCode, write),
    ],
    [write.label('legalDue'), found.legalDueOn ?? ''],
    [write.label('promised'), write.at(found.promisedAt)],
    [write.label('settledAt'), write.at(found.settledAt)],
    [write.label('closedAt'), write.at(found.closedAt)],
    [write.label('note'), found.note ?? ''],
  ]
  return { title: write.label('case'), blocks: [{ kind: 'facts', rows: rows.filter(([, value]) => value !== '') }] }
}
