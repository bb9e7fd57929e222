import type { Output, Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { dismissedAmong, keepDismissed, takeBackDismissal } from './dismissed.repo'

/** Marks an alarm as seen for everybody at the desk, or takes that back; twice is as once. */
export async function dismiss(
  context: WriteContext,
  { key, dismissed }: Parsed<'forecast.dismiss'>,
): Promise<Output<'forecast.dismiss'>> {
  const { sql, session } = context
  const at = context.now()
  if (dismissed) await keepDismissed(sql, key, at, session.actor)
  else await takeBackDismissal(sql, key)
  context.changed('insights.changed', {})
  return { key, dismissedBy: (await dismissedAmong(sql, [key])).get(key) ?? null, at }
}
