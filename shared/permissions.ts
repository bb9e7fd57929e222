/** Roles and what each may do, as data. Granting money (`cases.decide`) and sending it (`cases.settle`) are apart. */
import { z } from 'zod'

export const PERMISSIONS = [
  'desk.read',
  'orders.write',
  'cases.write',
  'cases.decide',
  'cases.settle',
  'reviews.write',
  'reviews.moderate',
  'reviews.judge',
  'reviews.rules',
  'imports.run',
  'policies.write',
  'statistics.rebuild',
  'settings.write',
  'audit.read',
  'contacts.read',
] as const
export type Permission = (typeof PERMISSIONS)[number]

export const ROLES = ['viewer', 'clerk', 'approver', 'manager', 'owner'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

const CLERK: readonly Permission[] = [
  'desk.read',
  'contacts.read',
  'orders.write',
  'cases.write',
  'reviews.write',
  'reviews.moderate',
]
const MANAGER: readonly Permission[] = [
  ...CLERK,
  'cases.decide',
  'cases.settle',
  'reviews.judge',
  'reviews.rules',
  'imports.run',
  'policies.write',
  'statistics.rebuild',
  'audit.read',
]

export const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['desk.read'],
  clerk: CLERK,
  approver: [...CLERK, 'cases.decide', 'reviews.judge'],
  manager: MANAGER,
  owner: [...MANAGER, 'settings.write'],
}

export function may(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission)
}
