import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { loadTemplateAtVersion } from './template.repo'

/** @throws Refusal template.unknown, template.stale */
export async function removeTemplate(
  context: WriteContext,
  { id, version }: Parsed<'moderation.removeTemplate'>,
): Promise<{ id: number }> {
  await loadTemplateAtVersion(context.sql, id, version)
  await context.sql.run('DELETE FROM review_templates WHERE id = ?', [id])
  context.changed('moderation.changed', {})
  return { id }
}
