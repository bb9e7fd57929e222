export const text = {
  send: 'Record',
  report: {
    title: 'Record a report',
    about: 'Somebody objects to the review. It waits for a decision; until then nothing changes for buyers.',
    by: 'Who reports it',
    done: 'The report is on record.',
  },
  appeal: {
    title: 'Record an appeal',
    about: 'The author objects to the decision. Somebody else than who took it decides again.',
    note: 'What the author says',
    done: 'The appeal is on record; somebody else decides.',
  },
  verify: {
    title: 'Show the purchase',
    about: 'A record outside the desk shows that the author bought it.',
    evidence: 'What shows it',
    kinds: { receipt: 'Receipt', chat: 'Chat', platform_record: 'Record of the platform', other: 'Something else' },
    note: 'What it says, and where it is kept',
    done: 'The purchase is on record.',
  },
  editComment: {
    title: 'Record a changed text',
    about: 'The author’s text as it is now. Stars never change; the text is looked at again.',
    heading: 'Title',
    body: 'Comment',
    done: 'The changed text is on record.',
  },
  followUp: {
    title: 'Record a follow-up',
    about: 'What the author added later; it is looked at like the first text.',
    body: 'Follow-up',
    at: 'Written',
    now: 'Left empty: now',
    done: 'The follow-up is on record.',
  },
}
