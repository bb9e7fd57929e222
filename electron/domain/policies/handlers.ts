import type { EndpointsOf, Handlers } from '../context'
import { listPolicyVersions, loadPolicyVersion } from './policy.repo'

export const policyHandlers: Handlers<EndpointsOf<'policies'>> = {
  'policies.list': ({ sql }) => listPolicyVersions(sql),
  'policies.get': ({ sql }, { id }) => loadPolicyVersion(sql, id),
}
