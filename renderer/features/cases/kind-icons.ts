import type { CaseKind } from '../../../shared/model/policy'

export const KIND_ICONS: Readonly<Record<CaseKind, string>> = {
  refund: 'i-lucide-banknote',
  return: 'i-lucide-package',
  exchange: 'i-lucide-arrow-left-right',
  repair: 'i-lucide-wrench',
}
