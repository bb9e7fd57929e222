import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import type { WriteContext } from '../context'

/** @throws Refusal view.unknown */
export async function removeView(
  context: WriteContext,
  { id }: Parsed<'views.remove'>,
): Promise<Output<'views.remove'>> {
  const { changes } = await context.sql.run('DELETE FROM saved_views WHERE id = ?', [id])
  if (changes === 0) throw new Refusal('view.unknown')
  context.changed('insights.changed', {})
  return { id }
}
