import type { CaseDetail } from '../../../../shared/model/case'
import type { Permission } from '../../../../shared/permissions'
import { useFormat } from '../../../ui/format'
import { useShortcuts } from '../../../ui/shortcuts'
import { OFFERS, stepsOf } from './case-moves'
import type { CaseStep } from './case-moves'

interface Options {
  detail: () => CaseDetail | null
  may: (permission: Permission) => boolean
  choose: (step: CaseStep, detail: CaseDetail) => unknown
  /** While another dialog is open, the keys belong to it. */
  isBlocked: () => boolean
  inDialog?: boolean
}

const KEYED = (Object.keys(OFFERS) as CaseStep[]).flatMap((step) => {
  const { key } = OFFERS[step]
  return key === null ? [] : [{ step, key }]
})

/** One key for each step; a key does nothing where its step is not valid. Steps that are never valid together may share one. */
export function useStepShortcuts({ detail, may, choose, isBlocked, inDialog = false }: Options): void {
  const { now } = useFormat()

  function press(keys: string): void {
    const shown = detail()
    if (!shown || isBlocked()) return
    const step = stepsOf(shown, may, now.value).find((valid) => OFFERS[valid].key === keys)
    if (step) void choose(step, shown)
  }

  useShortcuts(
    'case-moves.label',
    KEYED.map(({ step, key }) => ({
      keys: key,
      label: `case-moves.names.${step}`,
      run: () => press(key),
      inDialog,
    })),
  )
}
