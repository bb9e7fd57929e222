import { userInfo } from 'node:os'

/** Who sits at the machine, for the audit log: the login name, or `owner` where the system does not say. */
export function operatorName(): string {
  try {
    return userInfo().username || 'owner'
  } catch {
    return 'owner'
  }
}
