import type { Parsed } from '../../../../shared/contract'
import type { Template, TemplateDraft } from '../../../../shared/contract/moderation'
import type { z } from 'zod'
import { Refusal } from '../../../../shared/refusals'
import { insertRow, updateRows } from '../../../db/rows'
import { reviewTemplates } from '../../../db/schema/moderation'
import type { WriteContext } from '../../context'
import { refuseUnknownPlaceholders } from './placeholders'
import { loadTemplate, loadTemplateAtVersion } from './template.repo'

/**
 * Adds a template, or changes one.
 * @throws Refusal template.unknown, template.stale, template.duplicate_code, template.unknown_placeholder
 */
export async function saveTemplate(
  context: WriteContext,
  { id, version, template }: Parsed<'moderation.saveTemplate'>,
): Promise<Template> {
  const { sql } = context
  if (id !== null) await loadTemplateAtVersion(sql, id, version)
  refuseUnknownPlaceholders(template)
  const taken = await sql.first('SELECT 1 FROM review_templates WHERE code = ? AND id IS NOT ?', [template.code, id])
  if (taken) throw new Refusal('template.duplicate_code', { code: template.code })
  const savedId = id ?? (await insertRow(sql, reviewTemplates, { version: 1, ...rowOf(template) }))
  if (id !== null) {
    await updateRows(sql, reviewTemplates, { version: version! + 1, ...rowOf(template) }, 'id = ?', [id])
  }
  context.changed('moderation.changed', {})
  return loadTemplate(sql, savedId)
}

export const rowOf = (template: z.infer<typeof TemplateDraft>) => ({
  kind: template.kind,
  code: template.code,
  document: template,
})
