import type { EndpointsOf, Handlers } from '../context'
import { calendarOfYear } from './calendar-of-year'
import { checkDocument } from './check-document'
import { discardDraft } from './discard-draft'
import { draftPolicy } from './draft-policy'
import { listPolicyVersions, loadPolicyVersion } from './policy.repo'
import { PRESETS } from './presets'
import { publishPolicy } from './publish-policy'
import { retirePolicy } from './retire-policy'
import { saveDraft } from './save-draft'

export const policyHandlers: Handlers<EndpointsOf<'policies'>> = {
  'policies.list': ({ sql }) => listPolicyVersions(sql),
  'policies.get': ({ sql }, { id }) => loadPolicyVersion(sql, id),
  'policies.presets': () => [...PRESETS],
  'policies.check': (_, { document }) => checkDocument(document),
  'policies.draft': draftPolicy,
  'policies.save': saveDraft,
  'policies.discard': discardDraft,
  'policies.publish': publishPolicy,
  'policies.retire': retirePolicy,
  'policies.calendar': calendarOfYear,
}
