import { TemplateDraft, type Template } from '../../../../shared/contract/moderation'
import { Refusal } from '../../../../shared/refusals'
import { selectOf } from '../../../db/rows'
import { reviewTemplates, type TemplateRow } from '../../../db/schema/moderation'
import type { ReadSql } from '../../../db/sql'

/** By kind, and by code within it. */
export async function listTemplates(sql: ReadSql): Promise<Template[]> {
  const rows = await sql.all<TemplateRow>(`${selectOf(reviewTemplates)} ORDER BY kind, code`)
  return rows.map(templateOf)
}

/** @throws Refusal template.unknown */
export async function loadTemplate(sql: ReadSql, id: number): Promise<Template> {
  const row = await sql.first<TemplateRow>(`${selectOf(reviewTemplates)} WHERE id = ?`, [id])
  if (!row) throw new Refusal('template.unknown')
  return templateOf(row)
}

/** @throws Refusal template.unknown, template.stale */
export async function loadTemplateAtVersion(sql: ReadSql, id: number, version: number | null): Promise<Template> {
  const template = await loadTemplate(sql, id)
  if (template.version !== version) throw new Refusal('template.stale', { currentVersion: template.version })
  return template
}

function templateOf({ id, version, document }: TemplateRow): Template {
  return { ...TemplateDraft.parse(typeof document === 'string' ? JSON.parse(document) : document), id, version }
}
