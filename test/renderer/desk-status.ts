import type { Output } from '../../shared/contract'
import type { ShopSettings } from '../../shared/contract/desk'
import { GRANTS } from '../../shared/permissions'
import type { Role } from '../../shared/permissions'
import { NOW } from './mount-in-desk'

/** What `desk.status` answers for a desk that is set up, with some of it changed. */
export function deskStatus(
  changes: { orders?: number; reviews?: number; role?: Role; settings?: Partial<ShopSettings> } = {},
): Output<'desk.status'> {
  const { orders = 0, reviews = 0, role = 'owner', settings } = changes
  return {
    actor: 'Lin',
    role,
    permissions: [...GRANTS[role]],
    version: '0.0.0',
    shell: 'test',
    now: NOW,
    orders,
    cases: 0,
    reviews,
    sample: false,
    settings: {
      shopName: 'Test shop',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      language: 'en-US',
      theme: 'light',
      density: 'comfortable',
      calendar: 'cn',
      returnAddress: { name: '', phone: '', address: '' },
      quietHours: null,
      setUp: true,
      ...settings,
    },
  }
}
