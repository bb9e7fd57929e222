import type { EndpointsOf, Handlers } from '../context'

/** Nobody is due yet. */
export const collectHandlers: Handlers<EndpointsOf<'collect'>> = {
  'collect.due': (_, { offset }) => ({ total: 0, offset, rows: [] }),
  'collect.counts': () => ({
    due: { invitation: 0, reminder: 0, follow_up: 0, survey: 0 },
    leftOut: { openCase: 0, suppressed: 0, askedEnough: 0, windowClosed: 0 },
  }),
  'collect.write': () => ({ subject: null, body: '', mailto: null, templateId: 1 }),
  'collect.markSent': () => ({ sent: 0 }),
  'collect.unmark': () => ({ removed: 0 }),
  'collect.suppressions': (_, { offset }) => ({ total: 0, offset, rows: [] }),
  'collect.suppress': (_, { contact }) => ({ contact, added: false }),
  'collect.unsuppress': () => ({ removed: false }),
  'collect.answerSurvey': (_, { caseId }) => ({ caseId }),
  'collect.rates': () => ({ rows: [], asked: 0, answered: 0, rateBps: null, unasked: { orders: 0, rated: 0 } }),
}
